-- Benchmarks: what the Department for Education publishes of every authority, and which of them are alike. A newer file
-- stands beside the older ones, and what was known on a day is what had been brought in by then.

create schema benchmark;

create table benchmark.source (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  kind text not null check (kind in ('figures', 'neighbours')),
  -- The same file again is the same source.
  sha256 text not null unique,
  file_name text not null check (file_name <> ''),
  published_by text not null check (published_by <> ''),
  published_on date not null,
  -- The heads of its columns of figures, in the file's order: the later stands to the right.
  periods jsonb not null default '[]'
);
call record.keep_versions('benchmark.source');

-- As printed, one for each period, marks ('c', 'z', '-') among them: what is no number is never stored as one.
create table benchmark.figure (
  source_id int not null references benchmark.source (id),
  indicator text not null,
  authority text not null,
  area text not null,
  printed jsonb not null,
  primary key (source_id, indicator, authority)
);

create table benchmark.neighbour (
  source_id int not null references benchmark.source (id),
  model text not null,
  authority text not null,
  area text not null,
  place int not null check (place > 0),
  neighbour text not null,
  closeness text not null,
  primary key (source_id, model, authority, place)
);

-- Which authority of the published files this council is.
create table benchmark.our_authority (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  -- One row alone.
  one_row boolean not null default true unique check (one_row),
  authority text not null check (authority <> '')
);
call record.keep_versions('benchmark.our_authority');

-- Same situation, different response: why, in the words of whoever answers for it.
create schema consistency;

create table consistency.reason (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  child_id int not null references children.child (id),
  -- The rule by which the child was held beside others, and the day of what was decided for it.
  rule text not null,
  event_on date not null,
  -- What had been decided and what is usual, as it stood when the question was answered.
  outcome text not null,
  usual text not null,
  answer text not null check (answer in ('right for this child', 'should be alike', 'practice differs', 'record is wrong')),
  words text not null check (words <> ''),
  on_day date not null,
  by_person_id int not null references access.person (id),
  unique (child_id, rule, event_on)
);
call record.keep_versions('consistency.reason');
