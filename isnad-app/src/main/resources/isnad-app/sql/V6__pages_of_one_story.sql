-- Which page of a story on several pages an article is. Articles stored before count as stories on
-- one page until they are read again.
alter table document add column story text;    -- address of the first page, without scheme
alter table document add column part integer;  -- its number, from 1
create index document_of_story on document (story);
