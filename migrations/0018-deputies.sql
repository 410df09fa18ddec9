-- Who stands in for an absent manager: from a day until a day the holder of one post reads the children of another
-- post's team, and writes nothing more than before.

create table access.deputy (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  -- Whose children: this team and all below it. Kept apart from the post, which may be moved meanwhile.
  team_id int not null references access.team (id),
  absent_post_id int not null references access.post (id),
  deputy_post_id int not null references access.post (id) check (deputy_post_id <> absent_post_id),
  from_on date not null,
  until_on date not null check (until_on >= from_on and until_on < from_on + 184),
  reason text not null check (reason <> ''),
  set_by_person_id int not null references access.person (id)
);
create index deputy_post on access.deputy (deputy_post_id);
call record.keep_versions('access.deputy');

-- The teams of absent managers for whom a person stands in on a day, and all teams below those.
create function access.stand_in_teams(person int, on_day date) returns setof int stable language sql as
$$
  with recursive standing as (
    select d.team_id as id from access.deputy d join access.post_holder h on h.post_id = d.deputy_post_id
    where h.person_id = person and h.from_on <= on_day and (h.until_on is null or h.until_on >= on_day)
      and d.from_on <= on_day and d.until_on >= on_day
    union
    select below.id from access.team below join standing on below.parent_id = standing.id
  )
  select id from standing
$$;

-- As before, and for whoever stands in: what a role lets them read of their own teams they read of these as well. A
-- deputy gains no permission, only the teams, and only to read: nothing is written in the absent manager's place.
create or replace function access.teams_by_permission(person int, roles_on date) returns jsonb stable language sql as
$$
  with recursive held as (
    select r.role, t.id from access.role_held r join access.team t on r.team_id is null or r.team_id = t.id
    where r.person_id = person and r.from_on <= roles_on and (r.until_on is null or r.until_on >= roles_on)
      and r.role in (select role from access.permission where relation = 'own teams')
    union
    select held.role, below.id from access.team below join held on below.parent_id = held.id
  ), reached as (
    select a.action || ' ' || a.resource as permission, held.id
    from access.permission a join held on held.role = a.role where a.relation = 'own teams'
    union
    select a.action || ' ' || a.resource, stand_in
    from access.permission a, access.stand_in_teams(person, roles_on) stand_in
    where a.relation = 'own teams' and a.action = 'read' and a.role in (select role from held)
  )
  select coalesce(jsonb_object_agg(permission, teams), '{}') from (
    select permission, jsonb_agg(id order by id) as teams from reached group by 1
  ) by_permission
$$;
