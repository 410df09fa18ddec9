-- An adoption manager sees the children for whom adoption is planned, and those of the teams that the manager heads: no
-- longer every child of the service. Any other child is opened alone, with a reason, and stands on no list.

alter table access.permission drop constraint permission_relation_check;
alter table access.permission add constraint permission_relation_check
  check (relation in ('any', 'own teams', 'own posts', 'care reviewed', 'conferences chaired', 'adoption planned',
    'reason given'));

-- Up to which day the child is of those for whom adoption is planned: as the days beside it.
alter table children.relation add column adoption_until date;
create index relation_adoption on children.relation (adoption_until) where adoption_until is not null;

-- Trackers and decisions stand above children. What people recorded of a plan for adoption is handed in here: since when,
-- and on which day it was given up or carried out. Whatever comes later replaces this function, adding its own lines.
create function children.entered_adoption(among int[]) returns table (child_id int, planned_on date, over_on date)
stable parallel safe language sql as
$$
  with entry as materialized (
    select e.child_id, e.on_day, e.id, e.kind, e.code,
      coalesce(e.route in ('adoption', 'adoption by early permanence'), false)
        or coalesce(e.parallel in ('adoption', 'adoption by early permanence'), false) as for_adoption
    from permanence.entry e
    where e.child_id in (select unnest(among)) and e.taken_back_on is null
      and (e.kind = 'plan' or (e.kind = 'step' and e.code = 'order made'))
  ), latest as (
    -- Also one that was put forward: a family is looked for, and the decision asked for, before it is agreed.
    select distinct on (child_id) child_id, on_day, id from entry where for_adoption order by child_id, on_day desc, id desc
  )
  select latest.child_id, latest.on_day, min(ending.on_day)
  from latest left join entry ending on ending.child_id = latest.child_id
    and (ending.on_day, ending.id) > (latest.on_day, latest.id)
    and ending.code in ('agreed', 'order made') and not ending.for_adoption
  group by latest.child_id, latest.on_day
  union all
  select decided.child_id, decided.decided_on, least(decided.ended_on, min(later.decided_on))
  from governance.child_decision decided
  left join governance.child_decision later on later.supersedes = decided.id
  where decided.child_id in (select unnest(among)) and decided.code = 'plan' and decided.plan = 'adoption'
  group by decided.id, decided.child_id, decided.decided_on, decided.ended_on
$$;

-- Worked out of what the record holds today: for ever while adoption is planned, in the plan, beside it, or by an order or
-- a placement; three months after the plan was given up, the order was made or the child left care. Whoever is named in no
-- list any more although nothing ended stays for half a year, as in children.related_until. Laid side by side by number.
create function children.adoption_until(among int[]) returns table (child_id int, until_on date)
stable parallel safe rows 20000 set enable_nestloop = off language sql as
$$
  with care as materialized (
    select c.child_id, c.valid_from, c.valid_to, c.entered_care_on, c.left_care_on, c.permanence_plan,
      -- Placed with carers who may adopt (U2, U5) is early permanence.
      coalesce(c.permanence_plan = 'adoption', false) or coalesce(c.legal_status in ('E1', 'D1'), false)
        or coalesce(c.placement_type in ('A3', 'A4', 'A5', 'A6', 'U2', 'U5'), false)
        or coalesce(c.left_care_reason in ('E11', 'E12'), false) as for_adoption
    from children.care c where c.known_to = 9223372036854775807 and c.child_id in (select unnest(among))
  ), left_care as materialized (
    select distinct child_id, left_care_on as on_day from care where left_care_on is not null
  ), planned as materialized (
    select distinct on (child_id) child_id, valid_from, entered_care_on from care where for_adoption
    order by child_id, valid_from desc
  ), otherwise as (
    -- Another plan, or another period of care, after the last list that spoke of adoption. An empty plan says neither.
    select care.child_id, min(care.valid_from) as on_day from care join planned on planned.child_id = care.child_id
    where care.valid_from > planned.valid_from
      and (care.permanence_plan is not null or care.entered_care_on > planned.entered_care_on)
    group by care.child_id
  ), named as (
    select child_id, max(valid_to) as until_on from care group by child_id
  ), process as materialized (
    select distinct on (a.child_id, a.starts_on, a.occurrence) a.child_id, a.valid_from, a.valid_to, a.entered_care_on,
      a.decided_on, a.ordered_on, a.reversed_on
    from children.adoption a where a.known_to = 9223372036854775807 and a.child_id in (select unnest(among))
    order by a.child_id, a.starts_on, a.occurrence, a.valid_from desc
  ), told as (
    select planned.child_id, coalesce(planned.entered_care_on, planned.valid_from) as since, otherwise.on_day as over_on,
      named.until_on as named_until
    from planned join named on named.child_id = planned.child_id
    left join otherwise on otherwise.child_id = planned.child_id
    union all
    select child_id, coalesce(decided_on, entered_care_on, valid_from), least(ordered_on, reversed_on), valid_to from process
    union all
    select child_id, planned_on, over_on, 'infinity' from children.entered_adoption(among)
  ), ended as (
    select told.*, least(told.over_on, min(left_care.on_day)) as ended_on
    from told left join left_care on left_care.child_id = told.child_id and left_care.on_day >= told.since
    group by told.child_id, told.since, told.over_on, told.named_until
  )
  select child_id, max(least((ended_on + interval '3 months')::date,
    case when named_until = 'infinity' then 'infinity' else (named_until + interval '6 months')::date end))
  from ended group by child_id
$$;

-- Whether the viewer sees children by the work with them, whatever their team: those who review, chair, or manage adoption.
create or replace function access.reviews(permission text) returns boolean stable parallel safe language sql as
$$ select access.granted(permission, 'care reviewed') or access.granted(permission, 'conferences chaired')
     or access.granted(permission, 'adoption planned') $$;

-- The one child whom this view opened with a reason, which the viewer gave today: never more than one, and on no list.
create function children.with_reason(permission text) returns int[] stable parallel safe language sql as
$$ select case when access.granted(permission, 'reason given') and record.setting('los.opened') is not null then array(
     select record.setting('los.opened')::int where exists (
       select from record.audit said
       where said.person_id = access.viewer_id() and said.what = 'read' and said.subject = 'children'
         and said.screen = '/children/:id/reason' and record.setting('los.opened')::bigint = any(said.ids)
         and said.at >= children.today()::timestamp at time zone 'Europe/London')) else '{}'::int[] end $$;

-- As before, and those for whom adoption is planned, and the one opened with a reason.
create or replace function children.related(permission text) returns int[] stable parallel safe language sql as
$$ select array(select r.child_id from (
     select child_id from children.relation where team_id = any((select access.viewer_teams(permission))::int[])
     union all
     select child_id from children.relation
     where (select access.granted(permission, 'care reviewed')) and reviewed_until >= (select children.today())
     union all
     select child_id from children.relation
     where (select access.granted(permission, 'conferences chaired')) and conferenced_until >= (select children.today())
     union all
     select child_id from children.relation
     where (select access.granted(permission, 'adoption planned')) and adoption_until >= (select children.today())
     union all
     select child_id from children.relation where child_id = any((select children.of_person(permission))::int[])
     union all
     select child_id from children.relation where child_id = any((select children.with_reason(permission))::int[])) r
   where r.child_id <> all((select children.withheld())::int[])) $$;

-- Which roles see children by the work with them: such a role has a team only where one is named with it, and does not have
-- every team where none is.
create function access.by_own_work(asked text) returns boolean stable language sql as
$$ select exists (select from access.permission bound where bound.role = asked
     and bound.relation in ('care reviewed', 'conferences chaired', 'adoption planned')) $$;

-- As before but for those.
create or replace function access.teams_by_permission(person int, roles_on date) returns jsonb stable language sql as
$$
  with recursive mine as materialized (
    select distinct r.role, r.team_id from access.role_held r
    where r.person_id = person and r.from_on <= roles_on and (r.until_on is null or r.until_on >= roles_on)
  ), limited as materialized (
    -- Each role by itself: joined at once, every role's permissions would be read.
    select of_role.* from (select distinct role from mine) mine cross join lateral (
      select a.role, a.action, a.resource, a.relation from access.permission a
      where a.role = mine.role
        and a.relation in ('own teams', 'care reviewed', 'conferences chaired', 'adoption planned') offset 0) of_role
  ), held as (
    select mine.role, t.id from mine join access.team t on mine.team_id = t.id
      or (mine.team_id is null and mine.role not in (select role from limited where relation <> 'own teams'))
    where mine.role in (select role from limited where relation = 'own teams')
    union
    select held.role, below.id from access.team below join held on below.parent_id = held.id
  ), reached as (
    select action || ' ' || resource as permission, held.id from limited join held on held.role = limited.role
    where relation = 'own teams'
    union
    select action || ' ' || resource, stand_in
    from limited, access.stand_in_teams(person, roles_on) stand_in
    where action = 'read' and (relation <> 'own teams' or role in (select role from held))
  )
  select coalesce(jsonb_object_agg(permission, teams), '{}') from (
    select permission, jsonb_agg(id order by id) as teams from reached group by 1
  ) by_permission
$$;

-- What is held already. The owner is under row security too, until the policies are made anew after the migrations.
alter table children.care no force row level security;
alter table children.adoption no force row level security;
alter table children.relation no force row level security;
alter table children.membership no force row level security;
alter table permanence.entry no force row level security;
alter table governance.child_decision no force row level security;

update children.relation held set adoption_until = brought.until_on
from children.adoption_until(array(select child_id from children.relation)) brought where brought.child_id = held.child_id;
-- Each number that was joined to a child is seen by whoever sees the child.
update children.relation held set adoption_until = root.adoption_until
from children.membership m join children.relation root on root.child_id = m.root_id
where m.child_id = held.child_id and m.known_to = 9223372036854775807 and not m.shadow
  and held.adoption_until is distinct from root.adoption_until;

alter table children.care force row level security;
alter table children.adoption force row level security;
alter table children.relation force row level security;
alter table children.membership force row level security;
alter table permanence.entry force row level security;
alter table governance.child_decision force row level security;
