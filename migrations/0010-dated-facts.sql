-- Facts with two times: true from a day until a day (as at), and known from a change until a change (known at).
--
-- An extract says how things stood on its day. Its rows hold from that day until the day of the next extract that says
-- otherwise; a row that is replaced is closed by its known_to and stays, so that both "how was it" and "what were we
-- told" can be asked of any day. These tables take thousands of rows at a time: their import is audited once, with its
-- counts, and not row by row.

-- Open ends are the largest values; one less than all for known_at, so that "until after known_at" holds for them.
create or replace function record.known_at() returns bigint stable parallel safe language sql as
$$ select coalesce(record.setting('los.known_at')::bigint, 9223372036854775806) $$;

-- The day looked at.
create function record.as_at() returns date stable parallel safe language sql as
$$ select coalesce(record.setting('los.as_at')::date, (record.now() at time zone 'Europe/London')::date) $$;

-- Gives a table of facts its two times, its key and its source, and the view <table>_as_at that shows it at the
-- viewer's two dates. `owner` names the column that says whose the facts are.
create procedure record.keep_dates(fact_table regclass, owner text) language plpgsql as $$
declare
  schema_name text := (select nspname from pg_class c join pg_namespace n on n.oid = relnamespace where c.oid = fact_table);
  table_name text := (select relname from pg_class where oid = fact_table);
  own text := (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
               where attrelid = fact_table and attnum > 0 and not attisdropped);
begin
  execute format('alter table %s
    add column id bigint primary key generated always as identity,
    add column %I int not null,
    add column starts_on date not null default ''-infinity'',
    add column occurrence int not null default 1,
    add column fingerprint bigint not null,
    add column valid_from date not null,
    add column valid_to date not null default ''infinity'',
    add column known_from bigint not null,
    add column known_to bigint not null default 9223372036854775807,
    add column source_import int,
    add column source_row int,
    add check (valid_from < valid_to), add check (known_from < known_to)', fact_table, owner);
  execute format('create index on %s (%I)', fact_table, owner);
  execute format('create view %I.%I with (security_invoker) as
    select id, %I, starts_on, occurrence, valid_from, source_import, source_row, %s from %s
    where known_from <= (select record.known_at()) and known_to > (select record.known_at())
      and valid_from <= (select record.as_at()) and valid_to > (select record.as_at())',
    schema_name, table_name || '_as_at', owner, own, fact_table);
end $$;

-- A resource's name may be of several words ('placement addresses').
create or replace function access.viewer_resources(action text) returns text[] stable parallel safe language sql as
$$ select coalesce(array_agg(substr(split_part(held, ' | ', 1), length(action) + 2)), '{}')
   from jsonb_array_elements_text(coalesce(record.setting('los.grants'), '[]')::jsonb) held
   where held like action || ' %' and held like '% | any' $$;
