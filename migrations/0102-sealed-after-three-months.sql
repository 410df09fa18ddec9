-- A sealed record is open to the adoption manager unasked for three months after the order, and with a reason after that: also where
-- the manager heads the child's team. Any other role is kept from it whatever the team.
create or replace function children.related(permission text) returns int[] stable parallel safe language sql as
$$ select array(select r.child_id from (
     select child_id from children.relation where team_id = any((select access.viewer_teams(permission))::int[])
       and (not sealed or adoption_until >= (select children.today()))
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

-- The relations by which a role sees children for its own work with them: said once.
create function access.own_work() returns text[] immutable parallel safe language sql as
$$ select array['care reviewed', 'conferences chaired', 'adoption planned'] $$;

create or replace function access.by_own_work(asked text) returns boolean stable language sql as
$$ select exists (select from access.permission bound where bound.role = asked and bound.relation = any(access.own_work())) $$;

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
        and (a.relation = 'own teams' or a.relation = any(access.own_work())) offset 0) of_role
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
