-- What the title of an HTML page teaches of its host, and what it was taught by others.
create table page_title (
  document_key text primary key references page (document_key) on delete cascade,
  host         text not null,
  title        text not null,         -- the title element, whole
  chosen       text,                  -- the title read without what other pages teach
  beside       text not null          -- JSON: names cut from it that other pages of the host have too
);
