-- Facts apart from their places in the text: a new version of a page moves what it did not change,
-- and only what it did change is written again. What was stored in the form before is not taken
-- over; the pages count as read by another program.
drop table event_mention;
update page set fingerprint = '';
update progress set documents_tick = documents_tick + 1;

-- What an article tells of an event.
create table event_mention (
  document_key text not null references document (document_key) on delete cascade,
  mention_id   text not null,
  content      text not null,         -- JSON, without statements and places in the text
  since        text not null,         -- digest of the version of the page that brought it
  primary key (document_key, mention_id)
);

-- A value that it gives.
create table event_statement (
  document_key text not null references document (document_key) on delete cascade,
  mention_id   text not null,
  statement_id text not null,
  content      text not null,         -- JSON, without places in the text
  since        text not null,         -- digest of the version of the page that brought it
  primary key (document_key, mention_id, statement_id)
);

-- Where the facts of an article stand in its text, and in which order.
create table fact_place (
  document_key text primary key references document (document_key) on delete cascade,
  places       text not null          -- JSON
);
