-- What people say of one time limit of a child: why it is late, which changes nothing; and more time or an exemption,
-- where the rule itself allows it.
create table clocks.note (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  child_id int not null references children.child (id),
  -- The clock: its rule and the day on which it started.
  rule text not null,
  started_on date not null,
  kind text not null check (kind in ('reason for lateness', 'more time', 'exemption')),
  on_day date not null,
  by_person_id int not null references access.person (id),
  words text not null check (words <> ''),
  -- The last day of more time or of the exemption: after it the limit is late like any other.
  until_on date,
  check ((kind = 'reason for lateness') = (until_on is null)),
  check (until_on > on_day)
);
create index note_child on clocks.note (child_id);
call record.keep_versions('clocks.note');
