-- As before, but a conference that was booked for after the case closed will not be held: the chair has nothing more to do with the
-- child by it, from the closing on. Where list 5 gives it by its day or later it was held, and counts as any other.
create or replace function children.related_until(among int[])
  returns table (child_id int, reviewed_until date, conferenced_until date)
stable parallel safe rows 20000 set enable_nestloop = off language sql as
$$
  with care as materialized (
    select distinct on (c.child_id) c.child_id, c.valid_from, c.valid_to, c.left_care_on as ended_on from children.care c
    where c.known_to = 9223372036854775807 and c.child_id in (select unnest(among))
    order by c.child_id, c.valid_from desc
  ), plan as materialized (
    select distinct on (p.child_id) p.child_id, p.valid_from, p.valid_to, p.ended_on, p.started_on from children.protection p
    where p.known_to = 9223372036854775807 and p.child_id in (select unnest(among))
    order by p.child_id, p.valid_from desc
  ), need as materialized (
    select n.child_id, n.started_on, n.closed_on, n.case_status from children.need n
    where n.known_to = 9223372036854775807 and n.valid_to = 'infinity' and n.child_id in (select unnest(among))
  ), told as materialized (
    select max(as_at) as on_day from children.source where held and 5 = any(lists)
  ), enquiry as materialized (
    -- A conference counts from its day, also one to come; one that cannot be does not, nor one that list 5 only booked for a
    -- day on which the case was closed already.
    select e.child_id, max(case
        when e.conference_on >= coalesce(e.strategy_on, e.conference_on) and (need.closed_on is null
          or need.closed_on < e.strategy_on or need.closed_on >= e.conference_on
          or e.conference_on <= (select on_day from told)) then (e.conference_on + interval '3 months')::date
        else children.enquiry_until(e.strategy_on, e.conference_on, e.conference_unnecessary, need.closed_on, need.started_on,
          plan.started_on) - 1 end) as until
    from children.enquiry e
    left join plan on plan.child_id = e.child_id
    left join need on need.child_id = e.child_id
    where e.known_to = 9223372036854775807 and e.valid_to = 'infinity' and e.child_id in (select unnest(among))
      and coalesce(e.conference_on, e.strategy_on) is not null
    group by e.child_id
  )
  -- In care, or on a plan, also by the status that list 6 gives alone: that is not known, and nobody drops out of sight by it.
  select s.id,
    case when summary.in_care
        or (need.case_status = 'in care' and need.closed_on is null and (care.child_id is null or care.ended_on < need.started_on))
      then 'infinity' else (coalesce(care.ended_on + interval '3 months',
        case when care.valid_to = 'infinity' then care.valid_from + interval '3 months' else care.valid_to + interval '6 months' end))::date end,
    greatest(enquiry.until, case when summary.on_plan
        or (need.case_status = 'protection plan' and need.closed_on is null and (plan.child_id is null or plan.ended_on < need.started_on))
      then 'infinity' else (coalesce(plan.ended_on + interval '3 months',
        case when plan.valid_to = 'infinity' then plan.valid_from + interval '3 months' else plan.valid_to + interval '6 months' end))::date end)
  from unnest(among) s (id)
  left join children.summary on summary.child_id = s.id and summary.known_to = 9223372036854775807 and summary.valid_to = 'infinity'
  left join care on care.child_id = s.id
  left join plan on plan.child_id = s.id
  left join need on need.child_id = s.id
  left join enquiry on enquiry.child_id = s.id
$$;

-- What is held already. The owner is under row security too, until the policies are made anew after the migrations.
alter table children.care no force row level security;
alter table children.protection no force row level security;
alter table children.enquiry no force row level security;
alter table children.need no force row level security;
alter table children.summary no force row level security;
alter table children.relation no force row level security;
alter table children.membership no force row level security;
alter table children.source no force row level security;

update children.relation held
set conferenced_until = brought.conferenced_until
from children.related_until(array(select child_id from children.relation)) brought
where brought.child_id = held.child_id and held.conferenced_until is distinct from brought.conferenced_until;
-- Each number that was joined to a child is seen by whoever sees the child.
update children.relation held
set conferenced_until = root.conferenced_until
from children.membership m join children.relation root on root.child_id = m.root_id
where m.child_id = held.child_id and m.known_to = 9223372036854775807 and not m.shadow
  and held.conferenced_until is distinct from root.conferenced_until;

alter table children.care force row level security;
alter table children.protection force row level security;
alter table children.enquiry force row level security;
alter table children.need force row level security;
alter table children.summary force row level security;
alter table children.relation force row level security;
alter table children.membership force row level security;
alter table children.source force row level security;
