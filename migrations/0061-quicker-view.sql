-- Every request asks this twice. What is forbidden is put together once, and not looked for again at each permission:
-- that was nearly half of its time.

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
    'teams', (select coalesce(jsonb_agg(distinct id), '[]') from jsonb_each(teams) reached, jsonb_array_elements(reached.value) id));
end $$;
