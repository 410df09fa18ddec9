-- One child about whom something was just recorded is looked up by number, as everything of a single child is; many at once
-- are laid side by side, as before. What is worked out is the same.
create function children.adoption_of(among int[]) returns table (child_id int, until_on date)
stable parallel safe rows 10 language sql as
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

create or replace function children.adoption_until(among int[]) returns table (child_id int, until_on date)
stable parallel safe rows 20000 set enable_nestloop = off language sql as
$$ select child_id, until_on from children.adoption_of(among) $$;

-- As before, but children to whom the viewer stands by name are taken by their numbers, and not looked for once more among
-- all: row security is planned anew for each look at that table, which took a tenth of a team manager's query.
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
     select unnest((select children.of_person(permission) || children.with_reason(permission)))) r
   where r.child_id <> all((select children.withheld())::int[])) $$;
