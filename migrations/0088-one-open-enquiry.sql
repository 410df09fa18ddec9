-- What an open section 47 enquiry is, once: for the Monday list (withEnquiryOpen), for the conference chair's children, and as
-- the limit of the conference has it (src/children/derive/clocks/conferences.ts, tested against this).
-- The first day on which an enquiry is open no more: that of its conference, of the plan, of the end of the case, or of the
-- next case, since list 6 has one for each child and an enquiry from before it ended with the case before. A conference before
-- the strategy discussion is none, and one on or after the next case's first day shows that the enquiry went on. Unsaid whether one is needed, it goes on for a year. Null where none is needed.
create function children.enquiry_until(strategy_on date, conference_on date, unnecessary boolean,
  closed_on date, case_began_on date, plan_began_on date) returns date immutable parallel safe language sql as
$$
  select case when unnecessary then null else least(
    case when conference_on >= strategy_on then conference_on end,
    case when closed_on >= strategy_on then closed_on end,
    case when case_began_on > strategy_on and (conference_on is null or conference_on < case_began_on) then case_began_on end,
    case when plan_began_on >= strategy_on then plan_began_on end,
    -- The last day is the corresponding one a year on, and 29 February where that follows 28 February.
    case when unnecessary is null
      then greatest(strategy_on + interval '12 months' + interval '1 day', strategy_on + 1 + interval '12 months')::date end,
    'infinity') end
$$;

-- As before, but for that, and a conference that lies before its strategy discussion: it brought the child to the chair.
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
  ), enquiry as materialized (
    -- A conference counts from its day, also one to come; one that cannot be does not.
    select e.child_id, max(case
        when e.conference_on >= coalesce(e.strategy_on, e.conference_on) then (e.conference_on + interval '3 months')::date
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
