-- Service and team plans are approved at their own level: a team plan by whoever heads the service above it, a service plan by
-- the director or a head of service, and nobody approves the plan that the own post answers for.

create function plan.may_approve(asked int) returns boolean stable language sql as $$
  select access.granted('approve plan', 'any') or exists (
    select from plan.plan
    where plan.id = asked and plan.level <> 'strategic'
      and plan.team_id = any(access.viewer_teams('approve plan'))
      and plan.owner_post_id is not null
      and plan.owner_post_id <> all(coalesce(record.setting('los.posts'), '{}')::int[])
      and (plan.level = 'team' or access.granted('change plan', 'any')))
$$;

create function plan.plan_of(action int, milestone int, measure int) returns int stable language sql as $$
  select area.plan_id from plan.area where area.id = coalesce(
    (select measured.area_id from plan.measure measured where measured.id = measure),
    (select acting.area_id from plan.action acting where acting.id = coalesce(action,
      (select reached.action_id from plan.milestone reached where reached.id = milestone))))
$$;

create or replace function plan.who_settles() returns trigger language plpgsql as $$
begin
  if new.settled in ('approved', 'refused') and not plan.may_approve(plan.plan_of(new.action_id, new.milestone_id, null)) then
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

create or replace function plan.who_settles_changes() returns trigger language plpgsql as $$
begin
  if new.settled <> 'waiting for approval'
     and not plan.may_approve(plan.plan_of(new.action_id, null, new.measure_id)) then
    raise exception 'a change of an approved plan is settled by whoever may approve the plan'
      using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'UPDATE' and old.settled <> 'waiting for approval' then
    raise exception 'this request is settled already' using errcode = 'check_violation';
  end if;
  return new;
end $$;

create function plan.who_approves() returns trigger language plpgsql as $$
begin
  if not plan.may_approve(new.plan_id) then
    raise exception 'a plan is approved by whoever its level says, and by nobody who answers for it'
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger a_approved before insert on plan.version for each row execute function plan.who_approves();

-- Of whoever may change only the own: the plans of those teams, and the one that the own post answers for.
create or replace function plan.of_own_teams(permission text, kind text) returns int[] stable language sql as $$
  with plans as (
    select id from plan.plan where team_id = any(access.viewer_teams(permission))
      or (level <> 'strategic' and owner_post_id = any(access.viewer_posts(permission)))),
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
