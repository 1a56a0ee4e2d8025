-- Captures of a page that are not the one its facts come from: earlier ones, kept for comparison.
create table page_version (
  document_key text not null,
  digest       text not null,         -- of what was read
  original     text not null,         -- name of the file below pages/
  captured     text,                  -- ISO instant
  hints        text not null,         -- JSON: what came beside the bytes
  is_fields    integer not null,      -- 1 when text and metadata came as separate fields
  kept_tick    integer not null,      -- the documents_tick when it was kept: order where captured is not known
  primary key (document_key, digest)
);

-- What the web answered, so that a page that is the same is not sent again.
create table fetch (
  address       text primary key,     -- as asked
  landed        text not null,        -- that answered, after redirects
  original      text not null,        -- name of the body below pages/
  media_type    text,
  charset_name  text,
  etag          text,
  last_modified text,
  captured      text not null         -- ISO instant when the body came
);
create index fetch_of_original on fetch (original);
create index page_of_original on page (original);
create index page_version_of_original on page_version (original);
