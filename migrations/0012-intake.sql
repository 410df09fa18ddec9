-- What councils drop in, what was found in it, and what became of it.

create schema intake;

create table intake.import (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  extract text not null check (extract in ('Annex A')),
  file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  file_name text not null,
  -- The day that the extract describes, which came with the file.
  as_at date not null,
  received_on date not null,
  asked_by int references access.person (id),
  state text not null check (state in ('checking', 'checked', 'refused', 'applied', 'reversed', 'thrown away')),
  -- Why it was refused, as a sentence.
  refused_because text,
  -- Whether a later extract was held already when this one went in.
  back_loaded boolean,
  -- Lists with their rows, children, rejected rows, mapping, and what is new, changed, gone and unexplained.
  preview jsonb,
  -- The lists that it carries.
  lists int[] not null default '{}',
  applied_change bigint references record.change (id),
  reversed_change bigint references record.change (id),
  check ((state in ('applied', 'reversed')) = (applied_change is not null)),
  check ((state = 'reversed') = (reversed_change is not null))
);
-- The same file for the same day goes in once.
create unique index import_once on intake.import (file_sha256, as_at) where state = 'applied';
create index import_as_at on intake.import (as_at) where state = 'applied';
call record.keep_versions('intake.import');

create table intake.problem (
  id bigint primary key generated always as identity,
  import_id int not null references intake.import (id),
  code text not null,
  sheet text not null,
  list int,
  row_number int,
  heading text,
  found text not null,
  expected text not null,
  effect text not null check (effect in ('rejected', 'left out', 'warning'))
);
create index problem_import on intake.problem (import_id);

-- Headings that the council has said mean a column of a list.
create table intake.heading (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  list int not null check (list between 1 and 11),
  heading text not null,
  means text not null,
  unique (list, heading)
);
call record.keep_versions('intake.heading');

-- The extract's team names, which are free text, and the council's teams. An empty name stands for children whom the
-- extract gives no team: they are the front door's.
create table intake.team_name (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  name text not null unique,
  team_id int references access.team (id)
);
call record.keep_versions('intake.team_name');

-- How far a running import is: overwritten, never kept.
create table intake.progress (
  import_id int primary key references intake.import (id),
  says text not null,
  at timestamptz not null default record.now()
);
