-- The index of runs of words as one tree in place of a table and an index over it.

create table text_run_kept (
  run_hash    bigint not null,
  text_number integer not null,
  primary key (run_hash, text_number)
) without rowid;

insert into text_run_kept select run_hash, text_number from text_run order by run_hash, text_number;
drop table text_run;
alter table text_run_kept rename to text_run;
