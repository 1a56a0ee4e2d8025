-- What texts are about, and the stories that follow from it. The stories are a function of the
-- gists; the days whose gists have changed since tell from where they have to be made anew.

-- What is compared of an article.
create table text_gist (
  document_key text primary key references document (document_key) on delete cascade,
  news_day     text,                  -- ISO; null when unknown
  content      text not null          -- JSON
);
create index text_gist_of_day on text_gist (news_day);

-- Days whose texts have changed since the stories were made.
create table open_day (
  news_day text primary key           -- ISO; empty for texts without a day
);

-- Texts that tell of one thing.
create table story (
  id        text primary key,
  first_day text,                     -- ISO; null when no text has a day
  last_day  text,                     -- ISO
  content   text not null             -- JSON
);
create index story_by_last_day on story (last_day);

-- In how many texts of a day each word and name stands, and what of it trends.
create table story_day (
  news_day text primary key,
  counts   text not null,             -- JSON
  trends   text not null              -- JSON
);

-- What was read before is read again, so that it has a gist.
update page set fingerprint = '';
