-- The improvement plan: areas, actions, milestones, what was done, and the plan as it was approved and sent.
--
-- Nothing here stores a delivery status or a due date that moved: both are worked out, from the first date ever set
-- and the re-datings that were approved, so that no date can drift unseen.

create schema plan;

create table plan.plan (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  inspection_id int not null references inspection.inspection (id),
  title text not null,
  begins_on date not null,
  -- Empty until the council has said how long the plan runs.
  ends_on date check (ends_on > begins_on),
  -- The plans that carry the detail: the service plan, the team plans.
  informed_by text[] not null default '{}'
);
create index plan_inspection on plan.plan (inspection_id);

create table plan.area (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  plan_id int not null references plan.plan (id),
  -- Given once: an action's reference begins with it.
  position int not null check (position > 0),
  title text not null,
  -- The post that answers for the area; the post may be vacant.
  sponsor_post_id int references access.post (id),
  context text not null default '',
  causes text not null default '',
  done_so_far text not null default '',
  needed text not null default '',
  -- What will be different for children.
  outcome text not null default '',
  unique (plan_id, position)
);

create table plan.area_finding (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  area_id int not null references plan.area (id),
  finding_id int not null references inspection.finding (id),
  unique (area_id, finding_id)
);
create index area_finding_finding on plan.area_finding (finding_id);

create table plan.action (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  area_id int not null references plan.area (id),
  -- '3.2': the area's number and the action's. Never used again, not even after the action was taken out.
  reference text not null,
  position int not null check (position > 0),
  text text not null,
  lead_post_id int references access.post (id),
  start_on date,
  -- The first date ever set. Later dates are re-datings.
  original_due_on date,
  taken_out_on date,
  taken_out_because text,
  check ((taken_out_on is null) = (taken_out_because is null)),
  unique (area_id, position)
);

-- Posts of the council, or partners by name, who help the lead.
create table plan.contributor (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  action_id int not null references plan.action (id),
  post_id int references access.post (id),
  partner text,
  check ((post_id is null) <> (partner is null))
);
create unique index contributor_post on plan.contributor (action_id, post_id) where post_id is not null;
create unique index contributor_partner on plan.contributor (action_id, partner) where partner is not null;

create table plan.waiting (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  action_id int not null references plan.action (id),
  waits_for_id int not null references plan.action (id),
  check (action_id <> waits_for_id),
  unique (action_id, waits_for_id)
);
create index waiting_for on plan.waiting (waits_for_id);

create table plan.milestone (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  action_id int not null references plan.action (id),
  text text not null,
  original_due_on date not null
);
create index milestone_action on plan.milestone (action_id);

-- Another date, with the reason. It counts from the day it is approved: before, the earlier date stands.
create table plan.redating (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  action_id int references plan.action (id),
  milestone_id int references plan.milestone (id),
  from_on date not null,
  to_on date not null check (to_on <> from_on),
  reason text not null,
  asked_on date not null,
  asked_by text not null,
  -- 'settled as drafted': the plan had never been approved, so there was nothing to approve against.
  settled text not null check (settled in ('waiting for approval', 'approved', 'refused', 'settled as drafted')),
  settled_on date check (settled_on >= asked_on),
  settled_by text,
  check ((action_id is null) <> (milestone_id is null)),
  check ((settled = 'waiting for approval') = (settled_on is null)),
  check ((settled_on is null) = (settled_by is null))
);
create index redating_action on plan.redating (action_id);
create index redating_milestone on plan.redating (milestone_id);
create unique index redating_one_open on plan.redating (coalesce(action_id, 0), coalesce(milestone_id, 0))
  where settled = 'waiting for approval';

-- Only whoever may approve the plan settles a date of a plan that was approved before.
create function plan.who_settles() returns trigger language plpgsql as $$
begin
  if new.settled in ('approved', 'refused') and not access.granted('approve plan', 'any') then
    raise exception 'a re-dating of an approved plan is settled by whoever may approve the plan'
      using errcode = 'insufficient_privilege';
  end if;
  if new.settled = 'settled as drafted' and exists (
    select from plan.version join plan.area on area.plan_id = version.plan_id join plan.action on action.area_id = area.id
    where action.id = coalesce(new.action_id, (select action_id from plan.milestone where id = new.milestone_id))
  ) then
    raise exception 'the plan was approved: another date needs approval' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger a_settled before insert or update on plan.redating for each row execute function plan.who_settles();

/* ---- what was done: each a dated entry, by whoever leads the action or may change the plan ---- */

create table plan.progress (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  action_id int not null references plan.action (id),
  -- Whose action it was when this was written: filled by the trigger below, and what row security asks about.
  lead_post_id int references access.post (id),
  on_day date not null,
  done text not null,
  evidence text not null default '',
  next text not null default '',
  help_needed text not null default '',
  written_by text not null
);
create index progress_action on plan.progress (action_id, on_day);

create table plan.milestone_met (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  milestone_id int not null unique references plan.milestone (id),
  action_id int not null references plan.action (id),
  lead_post_id int references access.post (id),
  met_on date not null,
  written_by text not null
);

create table plan.delivery (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  action_id int not null unique references plan.action (id),
  lead_post_id int references access.post (id),
  delivered_on date not null,
  evidence text not null,
  written_by text not null,
  written_by_person int references access.person (id)
);

-- Somebody other than the lead has looked at the evidence and accepts it.
create table plan.acceptance (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  delivery_id int not null unique references plan.delivery (id),
  accepted_on date not null,
  says text not null,
  accepted_by text not null,
  accepted_by_person int references access.person (id)
);

-- Whatever the form says, an entry belongs to the post that leads the action: nobody writes on another's action by
-- naming a post of their own.
create function plan.take_lead_from_action() returns trigger language plpgsql as $$
begin
  new.lead_post_id := (select lead_post_id from plan.action where id = new.action_id);
  return new;
end $$;
create trigger a_lead before insert on plan.progress for each row execute function plan.take_lead_from_action();
create trigger a_lead before insert on plan.delivery for each row execute function plan.take_lead_from_action();

create function plan.take_lead_of_milestone() returns trigger language plpgsql as $$
begin
  select action.id, action.lead_post_id into new.action_id, new.lead_post_id
  from plan.milestone join plan.action on action.id = milestone.action_id where milestone.id = new.milestone_id;
  return new;
end $$;
create trigger a_lead before insert on plan.milestone_met for each row execute function plan.take_lead_of_milestone();

/* ---- the first date, and the frozen plan, never change ---- */

create function plan.keep_first_date() returns trigger language plpgsql as $$
begin
  if old.original_due_on is not null and new.original_due_on is distinct from old.original_due_on then
    raise exception 'the first due date of % % is kept for ever', tg_table_name, old.id using errcode = 'check_violation';
  end if;
  if tg_table_name = 'action' and to_jsonb(new) ->> 'reference' <> to_jsonb(old) ->> 'reference' then
    raise exception 'the reference of action % is kept for ever', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger first_date before update on plan.action for each row execute function plan.keep_first_date();
create trigger first_date before update on plan.milestone for each row execute function plan.keep_first_date();

-- A plan as it was approved: what it said that day, in words and dates, under a number and a hash of the whole.
create table plan.version (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  plan_id int not null references plan.plan (id),
  number int not null check (number > 0),
  approved_on date not null,
  approved_by text not null,
  note text not null default '',
  -- The text itself, not jsonb: the hash is of these very characters.
  frozen text not null,
  sha256 text not null check (sha256 = encode(sha256(convert_to(frozen, 'UTF8')), 'hex')),
  unique (plan_id, number)
);

create function plan.frozen_stays() returns trigger language plpgsql as $$
begin
  raise exception 'version % of the plan was approved and never changes', old.number using errcode = 'check_violation';
end $$;
create trigger a_frozen before update or delete on plan.version for each row execute function plan.frozen_stays();

-- To whom the plan was sent, and where it was published: the proof that the statutory duty was met.
create table plan.submission (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  plan_id int not null references plan.plan (id),
  version_id int not null references plan.version (id),
  kind text not null check (kind in ('sent', 'published')),
  -- 'His Majesty’s Chief Inspector (Ofsted)', or the address where it was published.
  to_or_where text not null,
  on_day date not null,
  how text not null default '',
  written_by text not null
);
create index submission_plan on plan.submission (plan_id);

-- Settings of the plan by the day from which they hold; the one in force is the latest that has begun.
create table plan.setting (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  name text not null check (name in ('days without an update')),
  value int not null check (value between 1 and 366),
  from_on date not null,
  reason text not null,
  written_by text not null
);
create index setting_name on plan.setting (name, from_on);

call record.keep_versions('plan.plan');
call record.keep_versions('plan.area');
call record.keep_versions('plan.area_finding');
call record.keep_versions('plan.action');
call record.keep_versions('plan.contributor');
call record.keep_versions('plan.waiting');
call record.keep_versions('plan.milestone');
call record.keep_versions('plan.redating');
call record.keep_versions('plan.progress');
call record.keep_versions('plan.milestone_met');
call record.keep_versions('plan.delivery');
call record.keep_versions('plan.acceptance');
call record.keep_versions('plan.version');
call record.keep_versions('plan.submission');
call record.keep_versions('plan.setting');
