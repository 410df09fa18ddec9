-- Measures: what they came to, kept as it was worked out.

create schema indicators;

-- From which change on an extract was held, and until which: whether a list was there at all on some day, as known then.
alter table children.source
  add column known_from bigint not null default 0,
  add column known_to bigint not null default 9223372036854775807;

create or replace function intake.tell_source() returns trigger language plpgsql as $$
begin
  insert into children.source as told (import_id, extract, as_at, lists, held, known_from, known_to)
  values (new.id, new.extract, new.as_at, new.lists, new.state = 'applied', new.applied_change,
          coalesce(new.reversed_change, 9223372036854775807))
  on conflict (import_id) do update
    set lists = excluded.lists, held = excluded.held, known_from = excluded.known_from, known_to = excluded.known_to;
  return null;
end $$;

-- The owner is under row security too, until the policies are made anew after the migrations.
alter table intake.import no force row level security;
alter table children.source no force row level security;
update children.source told set known_from = import.applied_change,
  known_to = coalesce(import.reversed_change, 9223372036854775807)
from intake.import where import.id = told.import_id;

-- That all measures of these definitions were worked out for a day, as known at a change.
create table indicators.computation (
  as_at date not null,
  known_at bigint not null,
  definitions text not null,
  at timestamptz not null default record.now(),
  primary key (definitions, as_at, known_at)
);

-- What a measure came to for a team (none: the whole service) on a day, from a change on until a later row says
-- otherwise: a row is written only when the rows behind the value are others than before.
create table indicators.stored_value (
  id bigint primary key generated always as identity,
  measure text not null,
  -- Of the measure's definition: another one is another measure.
  version text not null,
  team text,
  as_at date not null,
  known_at bigint not null,
  -- False: no extract up to that day carried the measure's list.
  known boolean not null,
  -- How many rows are alike in which amount or category, and how many of them met it: all that a value is made of.
  tallies jsonb not null,
  -- Over the rows behind it.
  fingerprint text not null,
  unique nulls not distinct (measure, version, as_at, team, known_at)
);
