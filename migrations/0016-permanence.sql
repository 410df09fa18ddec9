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
