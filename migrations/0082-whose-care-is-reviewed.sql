-- Reviewing officers and conference chairs see the children whose care they review, whose conferences they chair, and
-- whom they speak up for: no longer every child of the service.

alter table access.permission drop constraint permission_relation_check;
alter table access.permission add constraint permission_relation_check
  check (relation in ('any', 'own teams', 'own posts', 'care reviewed', 'conferences chaired'));

-- Up to which day the child is of those whose care is reviewed, and whose conferences are chaired: for ever while that goes
-- on, empty where there was nothing of the kind. Row security compares a day with the day, and works nothing out.
alter table children.relation add column reviewed_until date, add column conferenced_until date;
create index relation_reviewed on children.relation (reviewed_until);
create index relation_conferenced on children.relation (conferenced_until);

-- Worked out of what the record holds today. Whoever is named in no list any more although nothing ended stays for as long
-- as the product says so of the child (six months): somebody must ask why.
create function children.related_until(among int[])
  returns table (child_id int, reviewed_until date, conferenced_until date)
stable parallel safe language sql as
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
    -- An enquiry that goes on is one as withEnquiryOpen has it; a conference counts from its day, also one to come.
    select e.child_id, max(case
        when e.conference_on is not null then (e.conference_on + interval '3 months')::date
        when e.conference_unnecessary or need.closed_on >= e.strategy_on or plan.started_on >= e.strategy_on then null
        when e.conference_unnecessary is null then (e.strategy_on + interval '12 months')::date
        else 'infinity' end) as until
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

-- Who spoke up for which child, and up to which day that keeps the child in sight: for ever while the challenge is open, and
-- to the end of the day on which it was closed. Numbers alone; it follows from the challenges, and from nothing else.
create table challenge.raised (
  challenge_id int primary key references challenge.challenge (id) on delete cascade,
  child_id int not null references children.child (id),
  person_id int not null references access.person (id),
  until_on date not null default 'infinity'
);
create index raised_child on challenge.raised (child_id);
create index raised_person on challenge.raised (person_id);

create function challenge.raised_follows() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    update challenge.raised set child_id = new.child_id where challenge_id = new.id;
  else
    insert into challenge.raised (challenge_id, child_id, person_id) values (new.id, new.child_id, new.raised_by_person_id);
  end if;
  return null;
end $$;
create trigger raised_follows after insert on challenge.challenge
  for each row execute function challenge.raised_follows();
create trigger raised_moves_along after update of child_id on challenge.challenge
  for each row when (old.child_id <> new.child_id) execute function challenge.raised_follows();

create function challenge.raised_until() returns trigger language plpgsql as $$
begin
  update challenge.raised set until_on = new.on_day where challenge_id = new.challenge_id;
  return null;
end $$;
create trigger raised_until after insert on challenge.move
  for each row when (new.stage = 'closed') execute function challenge.raised_until();

-- Whether the viewer reviews care, chairs conferences, or manages those who do, by this permission.
create function access.reviews(permission text) returns boolean stable parallel safe language sql as
$$ select access.granted(permission, 'care reviewed') or access.granted(permission, 'conferences chaired') $$;

-- Children to whom the viewer stands by name: about whom a challenge of theirs is open (of anybody's, for the manager who
-- answers for them), and whose restricted record names them as a reader. For those who review and chair.
create function children.of_person(permission text) returns int[] stable parallel safe language sql as
$$ select case when access.reviews(permission) then array(
     select raised.child_id from challenge.raised
     where raised.until_on >= children.today()
       and (raised.person_id = access.viewer_id() or access.granted('approve challenges', 'any'))
     union
     select reader.child_id from children.allowed_reader reader
     where reader.person_id = access.viewer_id() and reader.from_on <= children.today()
       and (reader.until_on is null or reader.until_on >= children.today())) else '{}'::int[] end $$;

-- The children to whom this permission reaches by relation: those of the teams, and now those whose care the viewer reviews,
-- whose conferences the viewer chairs, and whom the viewer spoke up for. Restricted and sealed records are withheld as before.
create or replace function children.of_teams(permission text) returns int[] stable parallel safe language sql as
$$ select array(select r.child_id from (
     select child_id from children.relation where team_id = any((select access.viewer_teams(permission))::int[])
     union all
     select child_id from children.relation
     where (select access.granted(permission, 'care reviewed')) and reviewed_until >= (select children.today())
     union all
     select child_id from children.relation
     where (select access.granted(permission, 'conferences chaired')) and conferenced_until >= (select children.today())
     union all
     select child_id from children.relation where child_id = any((select children.of_person(permission))::int[])) r
   where r.child_id <> all((select children.withheld())::int[])) $$;
alter function children.of_teams(text) rename to related;

-- Whoever reviews or chairs may stand in for an absent manager too, who saw everybody before: the teams are theirs to read then.
create or replace function access.viewer_teams(permission text) returns int[] stable parallel safe language sql as
$$ select case when access.granted(permission, 'own teams') or access.reviews(permission) then array(
     select team::int from jsonb_array_elements_text(record.setting('los.teams')::jsonb -> permission) team)
     else '{}'::int[] end $$;

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
      where a.role = mine.role and a.relation in ('own teams', 'care reviewed', 'conferences chaired') offset 0) of_role
  ), held as (
    select mine.role, t.id from mine join access.team t on mine.team_id is null or mine.team_id = t.id
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
alter table children.protection no force row level security;
alter table children.enquiry no force row level security;
alter table children.need no force row level security;
alter table children.summary no force row level security;
alter table children.relation no force row level security;
alter table challenge.challenge no force row level security;
alter table challenge.move no force row level security;

update children.relation held
set reviewed_until = brought.reviewed_until, conferenced_until = brought.conferenced_until
from children.related_until(array(select child_id from children.relation)) brought
where brought.child_id = held.child_id;
-- Each number that was joined to a child is seen by whoever sees the child.
alter table children.membership no force row level security;
update children.relation held
set reviewed_until = root.reviewed_until, conferenced_until = root.conferenced_until
from children.membership m join children.relation root on root.child_id = m.root_id
where m.child_id = held.child_id and m.known_to = 9223372036854775807 and not m.shadow;

insert into challenge.raised (challenge_id, child_id, person_id, until_on)
select c.id, c.child_id, c.raised_by_person_id, coalesce(
  (select m.on_day from challenge.move m where m.challenge_id = c.id and m.stage = 'closed'), 'infinity')
from challenge.challenge c;

alter table children.care force row level security;
alter table children.protection force row level security;
alter table children.enquiry force row level security;
alter table children.need force row level security;
alter table children.summary force row level security;
alter table children.relation force row level security;
alter table children.membership force row level security;
alter table challenge.challenge force row level security;
alter table challenge.move force row level security;
