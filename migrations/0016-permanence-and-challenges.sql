-- Permanence: what managers and panel chairs record of a child's way to a home that lasts. Everything else that the
-- tracker shows comes from extracts.

create schema permanence;

-- One dated entry: what was agreed, done, said or in the way on a day. The last one never overwrites the one before.
create table permanence.entry (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  child_id int not null references children.child (id),
  kind text not null check (kind in ('plan', 'step', 'meeting', 'action', 'barrier', 'officer view')),
  on_day date not null,
  -- When an action was done or a barrier gone.
  ends_on date check (ends_on >= on_day),
  due_on date check (due_on >= on_day),
  -- Who agreed it, chaired it, owns it or says it: a post, since people come and go.
  post_id int references access.post (id),
  code text,
  route text,
  parallel text check (parallel <> route),
  place text,
  words text not null default '',
  check ((kind = 'plan') = (route is not null)),
  check (kind = 'plan' or parallel is null),
  check ((kind in ('plan', 'step', 'barrier', 'officer view')) = (code is not null)),
  check (kind not in ('plan', 'action', 'meeting', 'officer view') or post_id is not null),
  check (kind not in ('action', 'meeting') or words <> ''),
  check ((kind = 'action') = (due_on is not null)),
  check (kind in ('action', 'barrier') or ends_on is null)
);
create index entry_child on permanence.entry (child_id);
call record.keep_versions('permanence.entry');

-- Challenges of reviewing officers and conference chairs: one log for both, each with its clock and what came of it.
create schema challenge;

create table challenge.challenge (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  child_id int not null references children.child (id),
  raised_on date not null,
  -- Who raised it, and as what. Only this person closes it, or whoever may approve challenges.
  raised_by_person_id int not null references access.person (id),
  raised_as text not null check (raised_as in ('independent reviewing officer', 'conference chair')),
  category text not null,
  concern text not null check (concern <> ''),
  -- What the child wishes, and who told the child that somebody speaks up; empty where nobody did.
  wishes text not null default '',
  told_by text not null default ''
);
create index challenge_child on challenge.challenge (child_id);
call record.keep_versions('challenge.challenge');

-- What the one who raised it does: takes it to a stage, any of them at once, and closes it in the end.
create table challenge.move (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  challenge_id int not null references challenge.challenge (id),
  child_id int not null references children.child (id),
  on_day date not null,
  stage text not null check (stage in ('informal', 'team manager', 'head of service', 'director', 'Cafcass', 'closed')),
  to_post_id int references access.post (id),
  by_person_id int not null references access.person (id),
  words text not null default '',
  outcome text,
  -- What changed for the child.
  changed text,
  check ((stage = 'closed') = (outcome is not null)),
  check ((outcome is null) = (changed is null) and changed <> ''),
  check ((stage in ('Cafcass', 'closed')) = (to_post_id is null))
);
create index move_challenge on challenge.move (challenge_id);
create unique index move_closed on challenge.move (challenge_id) where stage = 'closed';
call record.keep_versions('challenge.move');

-- What the challenged manager says: the manager can do nothing else to a challenge.
create table challenge.answer (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  challenge_id int not null references challenge.challenge (id),
  child_id int not null references children.child (id),
  on_day date not null,
  by_person_id int not null references access.person (id),
  words text not null check (words <> '')
);
create index answer_challenge on challenge.answer (challenge_id);
call record.keep_versions('challenge.answer');
