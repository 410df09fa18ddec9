-- Which sheets were brought back from Excel: the file's digest alone, never what stands in it. What was changed by it
-- stands in the versions of what it changed.

create schema spreadsheets;

create table spreadsheets.brought_back (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  -- Which tracker or plan it belongs to: 'permanence'.
  sheet text not null check (sheet <> ''),
  file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  person_id int not null references access.person (id),
  rows_changed int not null check (rows_changed >= 0),
  fields_changed int not null check (fields_changed >= rows_changed),
  -- The same file brought back again, by whomever, has no second effect.
  unique (sheet, file_sha256)
);
call record.keep_versions('spreadsheets.brought_back');
