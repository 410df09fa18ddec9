-- What a council has decided in place of the defaults for limits that no law and no guidance sets.

create schema clocks;

-- One decision: from this day on the limit is so long, until a later decision about the same clock. Law and guidance
-- are never changed here: which clocks may be is the rules' own business, in src/clocks.
create table clocks.local_limit (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  clock text not null check (clock <> ''),
  count int not null check (count between 1 and 1200),
  unit text not null check (unit in ('working days', 'calendar days', 'weeks', 'months')),
  starts_on date not null,
  reason text not null check (reason <> ''),
  unique (clock, starts_on)
);

call record.keep_versions('clocks.local_limit');
