-- Which articles have changed, so that what is made of them need not be made anew as a whole: each
-- article once, under a number that grows with its last change; also after it has gone.
create table document_change (
  number       integer primary key autoincrement,
  document_key text not null unique
);

create trigger document_came after insert on document begin
  delete from document_change where document_key = new.document_key;
  insert into document_change (document_key) values (new.document_key);
end;

create trigger document_differs after update on document begin
  delete from document_change where document_key = new.document_key;
  insert into document_change (document_key) values (new.document_key);
end;

create trigger document_went after delete on document begin
  delete from document_change where document_key = old.document_key;
  insert into document_change (document_key) values (old.document_key);
end;

insert into document_change (document_key) select document_key from document order by document_key;
