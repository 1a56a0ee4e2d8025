-- Who carries whose words: what is compared of each text, and what two texts share. Both are
-- functions of the texts, whatever the order they came in; numbers apart, which only name texts.

-- What was taken of an article to be compared.
create table text_print (
  document_key text primary key references document (document_key) on delete cascade,
  text_number  integer not null unique,
  sampled      text not null,         -- base64: the runs of words by which it is found, 8 bytes each
  carrier      text not null,         -- JSON: who published it, when, whom it credits
  is_compared  integer not null       -- 0 while it is to be compared with the others
);
create index text_print_to_compare on text_print (document_key) where is_compared = 0;

-- Which texts have a run of words.
create table text_run (
  run_hash    bigint not null,
  text_number integer not null,
  primary key (run_hash, text_number)
);

-- Runs of words that too many texts have to say anything.
create table common_run (
  run_hash bigint primary key
);

-- What a text shares with another; in two rows, one seen from each.
create table text_shared (
  document_key text not null,
  other_key    text not null,
  share        double precision not null,  -- of the text that stands in the other, 0 to 1
  passages     text not null,         -- JSON: where, in UTF-16 units of the article's text
  primary key (document_key, other_key)
);

-- What was read before is read again, so that it is compared.
update page set fingerprint = '';
