-- One set of statements for SQLite and PostgreSQL: text keys, ISO dates, no reserved names.

-- A captured page, as it was given.
create table page (
  document_key text primary key,      -- path or address given to the reader
  digest       text not null,         -- of what was read
  original     text not null,         -- name of the file below pages/
  fingerprint  text not null,         -- of the program and data that read it
  captured     text,                  -- ISO instant
  hints        text not null,         -- JSON: what came beside the bytes
  is_fields    integer not null       -- 1 when text and metadata came as separate fields
);

-- An article of a page: its own story, then the embedded ones.
create table document (
  document_key text primary key,
  id           text not null unique,  -- short name for addresses
  page_key     text not null references page (document_key) on delete cascade,
  place        integer not null,      -- 0 the page's own story, 1 the first embedded one
  url          text,
  title        text,
  outlet_id    text,
  outlet_name  text,
  published    text,                  -- first possible day
  published_to text,                  -- last possible day
  published_how text not null,
  text_language text not null,
  article      text not null          -- JSON
);
create index document_of_page on document (page_key);

-- What an article tells of an event.
create table event_mention (
  document_key text not null references document (document_key) on delete cascade,
  place        integer not null,
  mention_id   text not null,
  content      text not null,         -- JSON
  primary key (document_key, place)
);

-- The last problem with a document that was given to the reader.
create table problem (
  document_key text primary key,
  stage        text not null,
  code         text not null,
  message      text not null
);

-- The register: a pure function of all event mentions.
create table event_record (
  id      text primary key,
  place   integer not null,           -- order of the register
  content text not null               -- JSON
);

-- One row: how far documents and records have come.
create table progress (
  id                  integer primary key check (id = 1),
  documents_tick      integer not null,  -- grows with each change of a document
  records_tick        integer not null,  -- the documents_tick that the records were made of
  records_fingerprint text not null      -- the program and data that made them
);
insert into progress (id, documents_tick, records_tick, records_fingerprint) values (1, 0, 0, '');
