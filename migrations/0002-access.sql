-- People, posts, teams and roles; the permission table as data; sign-in.

create schema access;

/* ---- the permission table, written anew from the code by every migration run ---- */

create table access.permission (
  role text not null,
  resource text not null,
  action text not null,
  relation text not null check (relation in ('any', 'own teams', 'own posts')),
  effect text not null check (effect in ('allow', 'forbid')),
  -- A forbid is whole: one on some records only could be walked round by an allow on all of them.
  check (effect = 'allow' or relation = 'any'),
  primary key (role, resource, action, relation, effect)
);

-- One row: the hash of the permission table and of the policies made from it.
create table access.policy_hash (
  only_row boolean primary key default true check (only_row),
  hash text not null
);

/* ---- people ---- */

create table access.team (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  name text not null,
  parent_id int references access.team (id),
  closed_on date
);

create table access.post (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  title text not null,
  team_id int references access.team (id)
);

create table access.person (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  name text not null,
  email text,
  state text not null default 'active' check (state in ('invited', 'active', 'suspended', 'left'))
);

-- An address is one person's, however its letters are typed.
create unique index person_email on access.person (lower(email));

-- Who holds a post, from when to when. A post that nobody holds is vacant, and may still own a plan's action.
create table access.post_holder (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  post_id int not null references access.post (id),
  person_id int not null references access.person (id),
  basis text not null default 'permanent' check (basis in ('permanent', 'interim')),
  from_on date not null,
  until_on date check (until_on >= from_on)
);

create index post_holder_person on access.post_holder (person_id);
create index post_holder_post on access.post_holder (post_id);

-- A role with its scope (a team and all below it; none means the whole service) and its dates.
create table access.role_held (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  person_id int not null references access.person (id),
  role text not null,
  team_id int references access.team (id),
  from_on date not null,
  until_on date check (until_on >= from_on)
);
create index role_held_person on access.role_held (person_id);

call record.keep_versions('access.team');
call record.keep_versions('access.post');
call record.keep_versions('access.person');
call record.keep_versions('access.post_holder');
call record.keep_versions('access.role_held');

/* ---- what the viewer of this transaction may do ---- */

create function access.viewer_id() returns int stable parallel safe language sql as
$$ select record.setting('los.person')::int $$;

-- 'change plan', 'any': asked by policies, always as (select access.granted(...)) so that it runs once a query.
create function access.granted(permission text, relation text) returns boolean stable parallel safe language sql as
$$ select coalesce(record.setting('los.grants')::jsonb ? (permission || ' | ' || relation), false) $$;

-- Only the teams in the scope of the roles that give this very permission: another role's wider scope does not count.
create function access.viewer_teams(permission text) returns int[] stable parallel safe language sql as
$$ select case when access.granted(permission, 'own teams') then array(
     select team::int from jsonb_array_elements_text(record.setting('los.teams')::jsonb -> permission) team)
     else '{}'::int[] end $$;

create function access.viewer_posts(permission text) returns int[] stable parallel safe language sql as
$$ select case when access.granted(permission, 'own posts')
     then coalesce(record.setting('los.posts'), '{}')::int[] else '{}'::int[] end $$;

-- The resources that the viewer may 'read' or 'change' whole: for rows that name theirs, such as uploaded files.
create function access.viewer_resources(action text) returns text[] stable parallel safe language sql as
$$ select coalesce(array_agg(split_part(split_part(held, ' | ', 1), ' ', 2)), '{}')
   from jsonb_array_elements_text(coalesce(record.setting('los.grants'), '[]')::jsonb) held
   where held like action || ' %' and held like '% | any' $$;

-- For each permission that roles give on 'own teams': the teams of their scopes, and all teams below those.
create function access.teams_by_permission(person int, roles_on date) returns jsonb stable language sql as
$$
  with recursive held as (
    select r.role, t.id from access.role_held r join access.team t on r.team_id is null or r.team_id = t.id
    where r.person_id = person and r.from_on <= roles_on and (r.until_on is null or r.until_on >= roles_on)
      and r.role in (select role from access.permission where relation = 'own teams')
    union
    select held.role, below.id from access.team below join held on below.parent_id = held.id
  )
  select coalesce(jsonb_object_agg(permission, teams), '{}') from (
    select a.action || ' ' || a.resource as permission, jsonb_agg(distinct held.id order by held.id) as teams
    from access.permission a join held on held.role = a.role where a.relation = 'own teams' group by 1
  ) reached
$$;

-- Opens a transaction's view: who looks (a person, or a named system viewer), and up to which change.
-- Grants are worked out here, from the rows, at every transaction: a role taken away is gone at the next request.
-- A person who is not active is no viewer at all, and sees not one row.
create function access.begin_view(
  person int, system text, roles_on date, known_on date, now timestamptz, request text
) returns jsonb volatile language plpgsql as $$
declare
  roles text[];
  grants jsonb;
  teams jsonb := '{}';
  posts int[] := '{}';
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
  grants := coalesce((
    select jsonb_agg(distinct a.action || ' ' || a.resource || ' | ' || a.relation)
    from access.permission a
    where a.role = any(roles) and a.effect = 'allow' and not exists (
      select from access.permission f where f.role = any(roles) and f.effect = 'forbid'
        and f.resource = a.resource and f.action = a.action)), '[]'::jsonb);
  perform set_config('los.grants', grants::text, true),
          set_config('los.teams', teams::text, true),
          set_config('los.posts', posts::text, true);
  if known_on is not null then
    perform set_config('los.known_at', record.last_change_on(known_on)::text, true);
  end if;
  return jsonb_build_object('roles', to_jsonb(roles), 'grants', grants, 'posts', to_jsonb(posts),
    'teams', (select coalesce(jsonb_agg(distinct id), '[]') from jsonb_each(teams) reached, jsonb_array_elements(reached.value) id));
end $$;

/* ---- sign-in ---- */

create table access.credential (
  person_id int primary key references access.person (id),
  -- argon2id: salt, parameters and hash in one PHC string.
  password_phc text not null,
  totp_secret text,
  totp_last_step bigint,
  changed_at timestamptz not null default record.now()
);

create table access.session (
  token_sha256 bytea primary key,
  person_id int not null references access.person (id),
  way text not null check (way in ('password and code', 'look through')),
  started_at timestamptz not null,
  used_at timestamptz not null,
  ends_at timestamptz not null
);
create index session_person on access.session (person_id);

-- The role page of the worked example signs in without a password: never in a live council's database.
create function access.look_through_only_in_the_example() returns trigger language plpgsql as $$
begin
  if new.way = 'look through'
     and not exists (select from record.council where kind = 'worked example') then
    raise exception 'only the worked example can be looked through without signing in' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger look_through_only_in_the_example before insert or update on access.session
  for each row execute function access.look_through_only_in_the_example();

-- One-time links, of which only the hash is kept. The first administrator's belongs to nobody yet; each person has one
-- at most, so that a new link makes the one before it useless.
create table access.invitation (
  token_sha256 bytea primary key,
  person_id int unique nulls not distinct references access.person (id),
  made_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz
);

-- Failed sign-ins, by account and by source (both as hashes), for lockout.
create table access.sign_in_failure (
  id bigint primary key generated always as identity,
  account_hash bytea not null,
  source_hash bytea not null,
  at timestamptz not null
);
create index sign_in_failure_account on access.sign_in_failure (account_hash, at);
create index sign_in_failure_source on access.sign_in_failure (source_hash, at);

-- Sessions end in the same transaction in which a person is suspended or leaves, or a role or password changes.
create function access.end_sessions() returns trigger language plpgsql as $$
declare changed jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
begin
  if tg_table_name <> 'person' or changed ->> 'state' <> 'active' then
    delete from access.session
    where person_id = (changed ->> (case tg_table_name when 'person' then 'id' else 'person_id' end))::int;
  end if;
  return null;
end $$;
create trigger end_sessions after update on access.person for each row execute function access.end_sessions();
create trigger end_sessions after insert or update or delete on access.role_held
  for each row execute function access.end_sessions();
create trigger end_sessions after update of password_phc, totp_secret or delete on access.credential
  for each row execute function access.end_sessions();
