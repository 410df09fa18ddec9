-- Service plans and team plans under the strategic plan: their actions feed its actions, and show through.

alter table plan.plan
  add column level text not null default 'strategic' check (level in ('strategic', 'service', 'team')),
  add column parent_id int references plan.plan (id),
  -- Whose plan it is: of a team, or of the service that stands above its teams.
  add column team_id int references access.team (id),
  -- The post that answers for it; the post may be vacant. Empty is: nobody has said who does.
  add column owner_post_id int references access.post (id),
  -- 'S1', 'T2': what the references of its actions begin with. Given once.
  add column code text check (code ~ '^[ST][1-9][0-9]*$'),
  add check ((level = 'strategic') = (parent_id is null)),
  add check ((level = 'strategic') = (code is null)),
  add check (level <> 'strategic' or (team_id is null and owner_post_id is null)),
  add check (level <> 'team' or team_id is not null),
  add check (parent_id <> id);
create index plan_parent on plan.plan (parent_id);
create unique index plan_code on plan.plan (inspection_id, code) where code is not null;
call record.keep_versions('plan.plan');

-- A team plan stands under a service plan or the strategic one, a service plan under the strategic one: for good, since
-- references and what its actions feed hang on it.
create function plan.levels_stand() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (new.level, new.parent_id, new.code) is distinct from (old.level, old.parent_id, old.code) then
    raise exception 'plan % keeps its level, its code and the plan it stands under', old.id using errcode = 'check_violation';
  end if;
  if new.parent_id is not null and not exists (
    select from plan.plan above where above.id = new.parent_id and above.inspection_id = new.inspection_id
      and (above.level = 'strategic' or (above.level = 'service' and new.level = 'team'))) then
    raise exception 'a % plan does not stand under plan %', new.level, new.parent_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_level before insert or update on plan.plan for each row execute function plan.levels_stand();

-- An area of a lower plan is the place of its actions that serve one area of the strategic plan, from which it has title,
-- findings and outcome.
alter table plan.area add column serves_id int references plan.area (id), add check (serves_id <> id);
create unique index area_serves on plan.area (plan_id, serves_id) where serves_id is not null;
call record.keep_versions('plan.area');

create function plan.areas_serve() returns trigger language plpgsql as $$
begin
  if (new.serves_id is null) <> exists (select from plan.plan where id = new.plan_id and level = 'strategic')
     or (new.serves_id is not null and not exists (
       with recursive above as (
         select parent_id from plan.plan where id = new.plan_id
         union all select plan.parent_id from plan.plan join above on plan.id = above.parent_id)
       select from plan.area served join above on above.parent_id = served.plan_id
       where served.id = new.serves_id and served.serves_id is null)) then
    raise exception 'an area of a service or team plan serves one of the strategic plan above it' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_serves before insert or update on plan.area for each row execute function plan.areas_serve();

-- Which actions of the plans above an action of a lower plan helps to bring about.
create table plan.action_feeds (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  action_id int not null references plan.action (id),
  feeds_id int not null references plan.action (id),
  check (action_id <> feeds_id),
  unique (action_id, feeds_id)
);
create index action_feeds_fed on plan.action_feeds (feeds_id);
call record.keep_versions('plan.action_feeds');

create function plan.feeds_upward() returns trigger language plpgsql as $$
begin
  if not exists (
    with recursive above as (
      select own.parent_id from plan.action join plan.area on area.id = action.area_id join plan.plan own on own.id = area.plan_id
      where action.id = new.action_id
      union all select plan.parent_id from plan.plan join above on plan.id = above.parent_id)
    select from plan.action fed join plan.area on area.id = fed.area_id join above on above.parent_id = area.plan_id
    where fed.id = new.feeds_id) then
    raise exception 'an action feeds actions of the plans above its own' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_upward before insert or update on plan.action_feeds for each row execute function plan.feeds_upward();

-- What of the plans of the viewer's own teams is of this kind: row security asks it of whoever may change only those.
create function plan.of_own_teams(permission text, kind text) returns int[] stable language sql as $$
  with plans as (select id from plan.plan where team_id = any(access.viewer_teams(permission))),
  areas as (select area.id from plan.area join plans on plans.id = area.plan_id),
  actions as (select action.id from plan.action join areas on areas.id = action.area_id)
  select coalesce(array_agg(id), '{}') from (
    select id from plans where kind = 'plan'
    union all select id from areas where kind = 'area'
    union all select id from actions where kind = 'action'
    union all select milestone.id from plan.milestone join actions on actions.id = milestone.action_id where kind = 'milestone'
    union all select delivery.id from plan.delivery join actions on actions.id = delivery.action_id where kind = 'delivery'
    union all select measure.id from plan.measure join areas on areas.id = measure.area_id where kind = 'measure'
    union all select risk.id from plan.risk join plans on plans.id = risk.plan_id where kind = 'risk'
  ) own
$$;
