-- When a rule, the calendar or a limit of the council's own changes, every child's time limits are worked out again,
-- and what moved is listed.

-- One time of working them all out, with what they were worked out from: compared at each start of the product.
create table clocks.recount (
  id int primary key generated always as identity,
  on_day date not null,
  -- The day of the latest extract, whose time limits were worked out; none before the first extract.
  as_at date,
  -- What differed from the time before, each as a few words.
  because text[] not null,
  -- A digest of each part of the rulebook and of the calendar.
  parts jsonb not null,
  -- Children of whom a date moved, who became late by it, and who are no longer late.
  children int not null,
  became_late int not null,
  no_longer_late int not null
);

-- What one of them moved: a time limit of a child, before and after. No row says that nothing was there.
create table clocks.moved (
  recount_id int not null references clocks.recount (id),
  child_id int not null references children.child (id),
  rule text not null,
  started_on date not null,
  due_before date,
  due_after date,
  late_before boolean not null,
  late_after boolean not null
);
create index moved_recount on clocks.moved (recount_id, rule);
create index moved_child on clocks.moved (child_id);

-- A last day that had passed before one of our rules, or the calendar, was put right: it stays as it was. It holds for
-- every clock of that rule which started that day, and names nobody.
create table clocks.kept_day (
  rule text not null,
  started_on date not null,
  due_on date not null,
  primary key (rule, started_on)
);
