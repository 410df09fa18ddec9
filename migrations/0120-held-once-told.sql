-- What an extract gives for a day to come was only booked: it counts as held once an extract of that day or later with the list has
-- it. Where a later extract gave another day, the one booked counted as held all the same; and a decision for adoption dated ahead
-- stood from the extract's day on. src/children/store/recurred.ts goes by the same for time limits.

-- Whether an extract of that day or later told what a row gives, up to the day looked at: a row begins with an extract that has it.
create function children.told_as_held(which int, day date, row_from date, row_to date) returns boolean stable parallel safe language sql as
$$ select day <= row_from or (day < row_to and exists (
  select from children.source where which = any(lists) and as_at >= day and as_at < row_to and as_at <= record.as_at()
    and known_from <= record.known_at() and known_to > record.known_at())) $$;

do $$
declare
  as_is constant text := rtrim(pg_get_viewdef('children.adoption_as_at'::regclass), E';\n ');
begin
  execute format('create or replace view children.adoption_as_at with (security_invoker) as %s and (decided_on is null or decided_on <= (select children.told_on(10)))', as_is);
end $$;

-- Few rows ever give a day after their extract's: they are asked for with every extract.
create index on children.enquiry (child_id) where greatest(strategy_on, conference_on) > valid_from;
create index on children.need (child_id) where greatest(started_on, last_seen_on) > valid_from;
create index on children.protection (child_id) where greatest(started_on, reviewed_on, visited_on) > valid_from;
create index on children.care (child_id)
  where greatest(entered_care_on, reviewed_on, visited_on, health_assessed_on, dental_checked_on) > valid_from;
create index on children.leaving_care (child_id) where greatest(pathway_reviewed_on, contacted_on) > valid_from;
create index on children.adoption (child_id)
  where greatest(decided_on, placement_order_on, matched_on, placed_on, ordered_on, reversed_on, early_placed_on) > valid_from;

-- As `children.enquiry_until`, by what list 5 had told by a day. Of a conference that it only booked for a later one it is not known
-- whether it was held: the enquiry goes on for a year from the day booked, as one does of which it is unsaid whether it needs a
-- conference; where list 5 says that it needs one, until it is known. Where list 5 came no more, it went on for good for the Monday list and the limit of the conference, and for
-- three months for the chair.
create function children.enquiry_told_until(strategy_on date, conference_on date, told_on date, unnecessary boolean,
  closed_on date, case_began_on date, plan_began_on date) returns date immutable parallel safe language sql as
$$
  select case when conference_on > told_on and conference_on >= strategy_on and unnecessary is not true
    then children.enquiry_until(strategy_on,
      case when unnecessary is null
        then greatest(conference_on + interval '12 months' + interval '1 day', conference_on + 1 + interval '12 months')::date
        else 'infinity' end, false,
      closed_on, case_began_on, plan_began_on)
    else children.enquiry_until(strategy_on, conference_on, unnecessary, closed_on, case_began_on, plan_began_on) end
$$;

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
    -- A conference counts from its day, also one to come, for which the chair prepares; one that cannot be does not, nor one that
    -- list 5 only booked for a day on which the case was closed already. While none tells that it was held the enquiry goes on.
    select e.child_id, max(greatest(
        case when came.counts then (e.conference_on + interval '3 months')::date end,
        case when came.counts and (e.conference_on > (select on_day from told)) is not true then null
          else children.enquiry_told_until(e.strategy_on, e.conference_on, (select on_day from told), e.conference_unnecessary,
            need.closed_on, need.started_on, plan.started_on) - 1 end)) as until
    from children.enquiry e
    left join plan on plan.child_id = e.child_id
    left join need on need.child_id = e.child_id
    cross join lateral (select e.conference_on >= coalesce(e.strategy_on, e.conference_on) and (need.closed_on is null
      or need.closed_on < e.strategy_on or need.closed_on >= e.conference_on
      or e.conference_on <= (select on_day from told)) as counts) came
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
from children.related_until(array(select distinct e.child_id from children.enquiry e where e.known_to = 9223372036854775807
  and e.valid_to = 'infinity' and e.conference_on > (select max(as_at) from children.source where held and 5 = any(lists)))) brought
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
