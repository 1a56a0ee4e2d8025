-- Originals that lie one after the other in packs, files below pages/. Those without a row lie in files of their own.

create table pack (
  number integer primary key,         -- of the file
  length bigint not null              -- bytes of it that count; what may follow was never committed
);

create table original (
  name   text primary key,            -- lower-case hex SHA-256 of the bytes
  pack   integer not null,            -- number of the pack
  start  bigint not null,             -- where in it
  length integer not null             -- bytes
) without rowid;
