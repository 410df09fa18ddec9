-- How long anything about a child is kept, who said so, and proof of what went; and rows that a child, or somebody for
-- the child, has had put right.

create schema retention;

-- The council's rule. Its earlier versions are its history; nothing is ever removed before one is set.
create table retention.rule (
  id int primary key check (id = 1),
  known_from bigint not null default 0,
  files_months int not null check (files_months between 1 and 1200),
  -- Files name the children in them, so that they must go first.
  children_months int not null check (children_months between files_months and 1200),
  from_on date not null,
  reason text not null check (reason <> '')
);
call record.keep_versions('retention.rule');

-- What is kept although the rule says otherwise: one child, or everybody of whom a kind of fact was told.
create table retention.hold (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  child_id int references children.child (id),
  kind text check (kind in ('care', 'leaving care', 'protection', 'adoption')),
  reason text not null check (reason in (
    'court proceedings', 'inquiry or review', 'complaint or claim', 'request for the record', 'law says so')),
  words text not null check (words <> ''),
  from_on date not null,
  ended_on date check (ended_on >= from_on),
  check ((child_id is null) <> (kind is null))
);
create unique index hold_of_child on retention.hold (child_id) where ended_on is null;
create unique index hold_of_kind on retention.hold (kind) where ended_on is null;
call record.keep_versions('retention.hold');

-- What would go by the rule on a day: drawn up, approved by somebody else, carried out. No child stands in it by name.
create table retention.plan (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  state text not null default 'drawn up' check (state in ('drawn up', 'approved', 'carried out', 'withdrawn')),
  drawn_up_on date not null,
  -- Nobody where the command line asked.
  drawn_up_by int references access.person (id),
  files_months int not null,
  children_months int not null,
  -- Files, children, rows by list and year, and what is kept and why.
  counts jsonb not null,
  -- SHA-256 of exactly what would go.
  fingerprint text not null,
  approved_on date,
  approved_by int references access.person (id),
  check (approved_by <> drawn_up_by),
  check ((state in ('approved', 'carried out')) = (approved_by is not null and approved_on is not null))
);
call record.keep_versions('retention.plan');

create table retention.plan_child (
  plan_id int not null references retention.plan (id),
  -- No reference: the line stands until the plan is done, and the child goes before.
  child_id int not null,
  left_on date not null,
  removed boolean not null default false,
  primary key (plan_id, child_id)
);
create table retention.plan_file (
  plan_id int not null references retention.plan (id),
  sha256 text not null,
  file_name text not null,
  as_at date not null,
  received_on date not null,
  primary key (plan_id, sha256)
);

-- What went, as numbers: who asks of a day in the past learns that rows are gone, and nothing of whose they were.
create table retention.removed (
  id int primary key generated always as identity,
  why text not null check (why in ('retention', 'rectification')),
  plan_id int references retention.plan (id),
  removed_on date not null,
  -- A kind of fact as the product calls it; 'file' for an upload.
  kind text not null,
  year int not null,
  children int not null,
  row_count int not null,
  -- The days for which the rows spoke.
  first_on date not null,
  last_on date not null,
  check ((why = 'retention') = (plan_id is not null))
);

-- Proof: one line for each plan carried out. Written by the role that removes, and changed by nobody.
create table retention.proof (
  plan_id int primary key references retention.plan (id),
  carried_out_on date not null,
  drawn_up_on date not null,
  drawn_up_by text not null,
  approved_on date not null,
  approved_by text not null,
  approved_fingerprint text not null,
  removed_fingerprint text not null,
  files int not null,
  children int not null,
  row_count int not null,
  kept_after_all int not null
);

create function retention.never_changes() returns trigger language plpgsql as $$
begin
  raise exception 'proof of what was removed is never changed' using errcode = 'check_violation';
end $$;
create trigger never_changes before update or delete on retention.removed
  for each row execute function retention.never_changes();
create trigger never_changes before update or delete on retention.proof
  for each row execute function retention.never_changes();

-- A row of a child's record that was found to be wrong, and is unreadable on whatever day one looks. What stood in it
-- is nowhere: digests tell whether the next extract still says it.
create table retention.rectification (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  child_id int not null references children.child (id),
  fact text not null,
  -- The key of the row within the child: -infinity where a list has one row for each child.
  starts_on date not null,
  -- Which columns were wrong, each with a keyed digest of every wrong value; none: the row should never have been.
  wrong jsonb not null,
  -- What the digests are keyed with.
  salt text not null,
  reason text not null check (reason <> ''),
  asked_by int not null references access.person (id),
  on_day date not null,
  -- How many versions were removed; empty until it is done.
  removed int,
  -- When the council said that the row may come back.
  lifted_on date,
  lifted_because text,
  check ((lifted_on is null) = (lifted_because is null))
);
create index rectification_child on retention.rectification (child_id);
call record.keep_versions('retention.rectification');

-- Work beside the requests that is about no extract: drawing up a plan, removing what was rectified, joining numbers.
alter table intake.task drop constraint task_work_check, drop constraint task_check;
alter table intake.task add constraint task_work_check
  check (work in ('check', 'apply', 'reverse', 'teams', 'retention plan', 'rectify', 'join'));
alter table intake.task add constraint task_check check ((work in ('check', 'apply', 'reverse')) = (import_id is not null));
