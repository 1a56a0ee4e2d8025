-- The register by parts: what bears on what, so that a new telling makes only those records anew
-- that it can change. With it the decisions of people, and what became of each record.

-- Names that tellings share which bear on each other.
create table event_tie (
  tie          text not null,
  document_key text not null,
  mention_id   text not null,
  primary key (tie, document_key, mention_id)
);
create index event_tie_of_mention on event_tie (mention_id);
create index event_tie_of_document on event_tie (document_key);

-- Names of what has changed since the records were made.
create table open_tie (
  tie text primary key
);

drop table event_record;
update progress set records_tick = -1;
create table event_record (
  id        text primary key,
  first_day text,                     -- ISO; the register stands in this order, unknown days last
  content   text not null             -- JSON
);
create index event_record_order on event_record (first_day, id);

-- Names of a record: those that its tellings share, and those that records share which are held
-- against each other.
create table record_key (
  name      text not null,
  record_id text not null,
  primary key (name, record_id)
);
create index record_key_of_record on record_key (record_id);

-- What people decided. Rows are added, never changed.
create table decision (
  id      text primary key,
  content text not null               -- JSON
);

-- What became of records, as it was noticed.
create table register_change (
  number    integer primary key,
  noticed   text not null,            -- ISO instant
  form      text not null,            -- added changed removed merged split
  event_id  text not null,
  other_id  text,                     -- merged: the record it is part of; split: the one it came from
  about     text not null             -- kind and first day, for people
);
create index register_change_of_event on register_change (event_id);
