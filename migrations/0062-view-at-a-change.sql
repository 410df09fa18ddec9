-- Every request opens two views. Which teams a permission reaches was asked of the whole table of permissions, for each of
-- its parts: half of a view's time. Now only what the person's own roles may do is looked at.

-- As before: the teams that each permission of a person reaches, those of whoever the person stands in for among them.
create or replace function access.teams_by_permission(person int, roles_on date) returns jsonb stable language sql as
$$
  with recursive mine as materialized (
    select distinct r.role, r.team_id from access.role_held r
    where r.person_id = person and r.from_on <= roles_on and (r.until_on is null or r.until_on >= roles_on)
  ), limited as materialized (
    -- Each role by itself: joined at once, every role's permissions would be read.
    select of_role.* from (select distinct role from mine) mine cross join lateral (
      select a.role, a.action, a.resource from access.permission a
      where a.role = mine.role and a.relation = 'own teams' offset 0) of_role
  ), held as (
    select mine.role, t.id from mine join access.team t on mine.team_id is null or mine.team_id = t.id
    where mine.role in (select role from limited)
    union
    select held.role, below.id from access.team below join held on below.parent_id = held.id
  ), reached as (
    select action || ' ' || resource as permission, held.id from limited join held on held.role = limited.role
    union
    select action || ' ' || resource, stand_in
    from limited, access.stand_in_teams(person, roles_on) stand_in
    where action = 'read' and role in (select role from held)
  )
  select coalesce(jsonb_object_agg(permission, teams), '{}') from (
    select permission, jsonb_agg(id order by id) as teams from reached group by 1
  ) by_permission
$$;

-- As before, but what is forbidden is put together once, and not looked for again at each permission: that was nearly half
-- of a view's time. And the view says what the latest change of the record is: what was worked out at a change is kept
-- until the next one, and whether there was one need not be asked apart.
create or replace function access.begin_view(
  person int, system text, roles_on date, known_on date, now timestamptz, request text
) returns jsonb volatile language plpgsql as $$
declare
  roles text[];
  grants jsonb;
  teams jsonb := '{}';
  posts int[] := '{}';
  forbidden text[];
begin
  perform set_config('los.person', coalesce(person::text, ''), true),
          set_config('los.system', coalesce(system, ''), true),
          set_config('los.now', now::text, true),
          set_config('los.request', coalesce(request, ''), true),
          set_config('los.grants', '', true), set_config('los.teams', '', true), set_config('los.posts', '', true),
          set_config('los.change', '', true), set_config('los.reason', '', true),
          set_config('los.known_at', '', true);
  if person is null then
    roles := array['system: ' || system];
  elsif not exists (select from access.person p where p.id = person and p.state = 'active') then
    perform set_config('los.person', '', true);
    roles := '{}';
  else
    roles := array(select distinct r.role from access.role_held r
      where r.person_id = person and r.from_on <= roles_on and (r.until_on is null or r.until_on >= roles_on));
    teams := access.teams_by_permission(person, roles_on);
    posts := array(select h.post_id from access.post_holder h
      where h.person_id = person and h.from_on <= roles_on and (h.until_on is null or h.until_on >= roles_on)
      order by h.post_id);
  end if;
  -- Default deny; a forbid on any role wins over every allow.
  forbidden := array(
    select f.action || ' ' || f.resource from access.permission f where f.role = any(roles) and f.effect = 'forbid');
  grants := coalesce((
    select jsonb_agg(distinct a.action || ' ' || a.resource || ' | ' || a.relation)
    from access.permission a
    where a.role = any(roles) and a.effect = 'allow'
      and a.action || ' ' || a.resource <> all(forbidden)), '[]'::jsonb);
  perform set_config('los.grants', grants::text, true),
          set_config('los.teams', teams::text, true),
          set_config('los.posts', posts::text, true);
  if known_on is not null then
    perform set_config('los.known_at', record.last_change_on(known_on)::text, true);
  end if;
  return jsonb_build_object('roles', to_jsonb(roles), 'grants', grants, 'posts', to_jsonb(posts),
    'change', (select coalesce(max(id), 0) from record.change),
    'teams', (select coalesce(jsonb_agg(distinct id), '[]') from jsonb_each(teams) reached, jsonb_array_elements(reached.value) id));
end $$;
