-- The record: who changed what, in which order, and every earlier version of it.
--
-- known_from and known_to are numbers of changes, not clock times: changes are handed out one at a time, so their
-- order is the order in which they became true for everybody. record.change says when, by whom and why.

-- (The schema itself is made by the migration run, which keeps its own list there.)

-- What this database is. Set once, when the first council or the worked example goes in; nothing turns one into the other.
create table record.council (
  only_row boolean primary key default true check (only_row),
  kind text not null check (kind in ('live', 'worked example')),
  name text not null,
  -- The worked example stands still on this day; a live council's today is the clock's.
  example_today date check ((kind = 'worked example') = (example_today is not null)),
  since timestamptz not null default clock_timestamp()
);

create function record.council_never_changes_kind() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.kind <> old.kind then
    raise exception 'a % database never becomes another kind', old.kind using errcode = 'check_violation';
  end if;
  return new;
end $$;

create trigger council_never_changes_kind before update or delete on record.council
  for each row execute function record.council_never_changes_kind();

create function record.setting(name text) returns text stable parallel safe language sql as
$$ select nullif(current_setting(name, true), '') $$;

/* ---- changes ---- */

create table record.change (
  id bigint primary key generated always as identity,
  at timestamptz not null,
  person_id int,
  -- Set when no person asked: the command line, the example's loader.
  system_name text,
  reason text,
  request_id text,
  check ((person_id is null) <> (system_name is null))
);

-- The clock of app/ (tests stand it still); a transaction opened by hand falls back to the server's.
create function record.now() returns timestamptz stable language sql as
$$ select coalesce(record.setting('los.now')::timestamptz, clock_timestamp()) $$;

-- The number of this transaction's change; the first call takes it. The lock makes numbers follow commits.
create function record.change_id() returns bigint volatile language plpgsql as $$
declare taken bigint := record.setting('los.change')::bigint;
begin
  if taken is null then
    perform pg_advisory_xact_lock(hashtext('record.change'));
    insert into record.change (at, person_id, system_name, reason, request_id)
    values (record.now(), record.setting('los.person')::int, record.setting('los.system'),
            record.setting('los.reason'), record.setting('los.request'))
    returning id into taken;
    perform set_config('los.change', taken::text, true);
  end if;
  return taken;
end $$;

-- Up to which change the viewer is looking; the largest number means all of them.
create function record.known_at() returns bigint stable parallel safe language sql as
$$ select coalesce(record.setting('los.known_at')::bigint, 9223372036854775807) $$;

-- A date given for known-at means the end of that day in London.
create function record.last_change_on(day date) returns bigint stable language sql as
$$ select coalesce(max(id), 0) from record.change where at < ((day + 1)::timestamp at time zone 'Europe/London') $$;

create index change_at on record.change (at);

/* ---- audit: ids and version numbers, never copies of values ---- */

create table record.audit (
  id bigint primary key generated always as identity,
  at timestamptz not null default record.now(),
  person_id int,
  system_name text,
  what text not null check (what in ('changed', 'read', 'refused', 'signed in', 'sign-in failed', 'signed out')),
  -- The table or resource, the screen or route it happened on, and why it was allowed or refused.
  subject text not null,
  ids bigint[] not null default '{}',
  change_id bigint references record.change (id),
  screen text,
  because text,
  request_id text
);
create index audit_subject on record.audit (subject, at);
create index audit_person on record.audit (person_id, at);

/* ---- versions: one mechanism for every business table ---- */

create function record.keep_version() returns trigger language plpgsql as $$
declare change bigint := record.change_id();
begin
  if tg_op <> 'INSERT' and old.known_from < change then
    execute format(
      'insert into %1$I.%2$I select (jsonb_populate_record(null::%1$I.%2$I, to_jsonb($1) || jsonb_build_object(''known_to'', $2))).*',
      tg_table_schema, tg_table_name || '_history') using old, change;
  end if;
  insert into record.audit (person_id, system_name, what, subject, ids, change_id, request_id)
  values (record.setting('los.person')::int, record.setting('los.system'), 'changed',
          tg_table_schema || '.' || tg_table_name,
          array[case when tg_op = 'DELETE' then old.id else new.id end], change, record.setting('los.request'));
  if tg_op = 'DELETE' then return old; end if;
  new.known_from := change;
  return new;
end $$;

-- Gives a table its history, and the view <table>_known that shows it as known at the viewer's date.
-- Call it again after adding columns. The table must have `id` and `known_from bigint not null default 0`.
create procedure record.keep_versions(business_table regclass) language plpgsql as $$
declare
  schema_name text := (select nspname from pg_class c join pg_namespace n on n.oid = relnamespace where c.oid = business_table);
  table_name text := (select relname from pg_class where oid = business_table);
  history text := format('%I.%I', schema_name, table_name || '_history');
  listed text := (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                  where attrelid = business_table and attnum > 0 and not attisdropped);
  missing record;
begin
  if to_regclass(history) is null then
    execute format('create table %s (like %s, known_to bigint not null)', history, business_table);
    execute format('create index on %s (id, known_from)', history);
    execute format('create index on %s (known_to)', history);
    execute format('create trigger keep_version before insert or update or delete on %s
      for each row execute function record.keep_version()', business_table);
  end if;
  for missing in
    select attname, format_type(atttypid, atttypmod) as type from pg_attribute
    where attrelid = business_table and attnum > 0 and not attisdropped
      and attname not in (select attname from pg_attribute where attrelid = history::regclass and attnum > 0)
  loop
    execute format('alter table %s add column %I %s', history, missing.attname, missing.type);
  end loop;
  execute format('drop view if exists %I.%I', schema_name, table_name || '_known');
  execute format('create view %I.%I with (security_invoker) as
    select %s from %s where known_from <= (select record.known_at())
    union all
    select %s from %s where known_from <= (select record.known_at()) and known_to > (select record.known_at())',
    schema_name, table_name || '_known', listed, business_table, listed, history);
end $$;

/* ---- forms have one effect; uploads are kept by their hash ---- */

create table record.effect (
  person_id int not null,
  form_key uuid not null,
  -- Where the first post led; empty while nothing has come of it.
  go_to text,
  at timestamptz not null default record.now(),
  primary key (person_id, form_key)
);

create table record.file (
  sha256 bytea not null,
  -- Whose file it is ('inspections'): reading that resource is what permits reading the bytes.
  resource text not null,
  bytes bytea not null,
  size int generated always as (octet_length(bytes)) stored,
  media_type text not null,
  file_name text not null,
  received_at timestamptz not null default record.now(),
  primary key (sha256, resource)
);
