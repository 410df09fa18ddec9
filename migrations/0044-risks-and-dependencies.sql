-- What may keep the plan from being carried out, and what it waits for outside itself.

create table plan.risk (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  plan_id int not null references plan.plan (id),
  -- R1, R2 and so on, within its plan; never used again.
  position int not null check (position > 0),
  cause text not null check (cause <> ''),
  event text not null check (event <> ''),
  effect text not null check (effect <> ''),
  -- The post may be vacant; empty is: nobody has said who owns it.
  owner_post_id int references access.post (id),
  likelihood_before int not null check (likelihood_before between 1 and 5),
  impact_before int not null check (impact_before between 1 and 5),
  likelihood_now int not null check (likelihood_now between 1 and 5),
  impact_now int not null check (impact_now between 1 and 5),
  likelihood_target int not null check (likelihood_target between 1 and 5),
  impact_target int not null check (impact_target between 1 and 5),
  controls text not null default '',
  review_on date,
  opened_on date not null,
  closed_on date check (closed_on >= opened_on),
  closed_because text check (closed_because <> ''),
  written_by text not null,
  unique (plan_id, position),
  check ((closed_on is null) = (closed_because is null))
);

create table plan.risk_link (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  risk_id int not null references plan.risk (id),
  area_id int references plan.area (id),
  action_id int references plan.action (id),
  check ((area_id is null) <> (action_id is null)),
  unique nulls not distinct (risk_id, area_id, action_id)
);
create index risk_link_area on plan.risk_link (area_id);
create index risk_link_action on plan.risk_link (action_id);

-- A named day outside the plan that actions wait for, such as a budget decision or a system going live.
create table plan.outside_event (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  plan_id int not null references plan.plan (id),
  what text not null check (what <> ''),
  first_on date not null,
  due_on date not null,
  -- Who tells the council, or the post that tells the plan, when it has happened or will not.
  told_by_post_id int references access.post (id),
  told_by text check (told_by <> ''),
  happened_on date,
  check (told_by_post_id is not null or told_by is not null)
);
create index outside_event_plan on plan.outside_event (plan_id);

create table plan.awaiting (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  action_id int not null references plan.action (id),
  event_id int not null references plan.outside_event (id),
  unique (action_id, event_id)
);

call record.keep_versions('plan.risk');
call record.keep_versions('plan.risk_link');
call record.keep_versions('plan.outside_event');
call record.keep_versions('plan.awaiting');
