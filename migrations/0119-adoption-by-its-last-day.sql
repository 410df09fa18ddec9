-- A row of list 10 that names no period of care is of an earlier one where the last day that it tells lies before the child's last
-- entry into care: whose decision nobody took back was among the adoption manager's for good. Days that lie ahead have not come, and
-- tell nothing yet. src/children/derive/way.ts goes by the same.
create or replace function children.adoption_of(among int[]) returns table (child_id int, until_on date)
stable parallel safe rows 10 language sql as
$$
  with care as materialized (
    select c.child_id, c.valid_from, c.valid_to, c.entered_care_on, c.left_care_on, c.permanence_plan,
      -- Placed with carers who may adopt (U2, U5) is early permanence.
      coalesce(c.permanence_plan = 'adoption', false) or coalesce(c.legal_status in ('E1', 'D1'), false)
        or coalesce(c.placement_type in ('A3', 'A4', 'A5', 'A6', 'U2', 'U5'), false)
        or coalesce(c.left_care_reason in ('E11', 'E12'), false) as for_adoption
    from children.care c where c.known_to = 9223372036854775807 and c.child_id in (select unnest(among))
  ), named as materialized (
    select child_id, max(valid_to) as until_on, max(entered_care_on) as last_entered_on from care group by child_id
  ), period as materialized (
    -- As it was last told: an end that a later list takes back is none.
    select distinct on (child_id, entered_care_on) child_id, entered_care_on, left_care_on from care
    order by child_id, entered_care_on, valid_from desc
  ), left_care as (
    -- Whoever came back into care, on that day or later, has not left.
    select period.child_id, period.left_care_on as on_day from period join named on named.child_id = period.child_id
    where period.left_care_on > named.last_entered_on
      or (period.left_care_on is not null and period.entered_care_on is not distinct from named.last_entered_on)
  ), planned as materialized (
    select distinct on (child_id) child_id, valid_from, entered_care_on from care where for_adoption
    order by child_id, entered_care_on desc nulls last, valid_from desc
  ), otherwise as (
    -- Another plan, or another period of care, after the last list that spoke of adoption. An empty plan says neither.
    select care.child_id, min(care.valid_from) as on_day from care join planned on planned.child_id = care.child_id
    where care.valid_from > planned.valid_from
      and ((care.permanence_plan is not null and coalesce(care.entered_care_on >= planned.entered_care_on, true))
        or care.entered_care_on > planned.entered_care_on)
    group by care.child_id
  ), process as materialized (
    select distinct on (a.child_id, a.starts_on, a.occurrence) a.child_id, a.starts_on, a.occurrence, a.valid_from, a.valid_to, a.entered_care_on,
      a.decided_on, a.ordered_on, a.reversed_on,
      (select max(told.on_day) from (values (a.decided_on), (a.placement_order_on), (a.matched_on), (a.early_placed_on), (a.placed_on),
        (a.ordered_on)) told (on_day) where told.on_day <= (select children.today())) as last_on
    from children.adoption a where a.known_to = 9223372036854775807 and a.child_id in (select unnest(among))
    order by a.child_id, a.starts_on, a.occurrence, a.valid_from desc
  ), earlier as (
    -- A row that tells of no day in the last period of care, not even of its beginning, ended with its own. One without a day: not known.
    select process.child_id, process.starts_on, process.occurrence, least(min(period.left_care_on), named.last_entered_on) as over_on
    from process join named on named.child_id = process.child_id
    left join period on period.child_id = process.child_id
      and period.left_care_on >= coalesce(process.entered_care_on, process.last_on)
    where greatest(process.entered_care_on, process.last_on) < named.last_entered_on
    group by process.child_id, process.starts_on, process.occurrence, named.last_entered_on
  ), told as (
    -- What a list told is of its own period of care, and ends with it, also where another follows.
    select planned.child_id, coalesce(planned.entered_care_on, planned.valid_from) as since,
      least(otherwise.on_day, period.left_care_on) as over_on, named.until_on as named_until
    from planned join named on named.child_id = planned.child_id
    join period on period.child_id = planned.child_id
      and period.entered_care_on is not distinct from planned.entered_care_on
    left join otherwise on otherwise.child_id = planned.child_id
    union all
    select child_id, coalesce(decided_on, entered_care_on, valid_from), least(ordered_on, reversed_on, earlier.over_on), valid_to
    from process left join earlier using (child_id, starts_on, occurrence)
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

-- What is held already, of children with a row of that list. The owner is under row security too, until the policies are made anew after the migrations.
alter table children.care no force row level security;
alter table children.adoption no force row level security;
alter table children.relation no force row level security;
alter table children.membership no force row level security;
alter table permanence.entry no force row level security;
alter table governance.child_decision no force row level security;

update children.relation held set adoption_until = brought.until_on
from children.adoption_until(array(select distinct child_id from children.adoption where known_to = 9223372036854775807)) brought
where brought.child_id = held.child_id and held.adoption_until is distinct from brought.until_on;
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
