-- How anybody will know that an action made a difference: the measures that it is to move, from where, to where, by when.

create table plan.measure (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  area_id int not null references plan.area (id),
  -- Empty: the measure speaks for the area as a whole.
  action_id int references plan.action (id),
  -- The library's id, where an extract holds it; otherwise the measure is kept by hand, and says how.
  library text check (library <> ''),
  name text check (name <> ''),
  unit text check (unit in ('percent', 'number', 'days', 'working days', 'children')),
  better text check (better in ('higher', 'lower')),
  source text check (source <> ''),
  -- The post that collects it; the post may be vacant.
  collector_post_id int references access.post (id),
  baseline double precision,
  baseline_on date,
  target double precision,
  by_on date,
  -- How far short of its target a value may be and still be within tolerance.
  tolerance double precision not null default 0 check (tolerance >= 0),
  -- The one measure by which the area is known first.
  is_key boolean not null default false,
  taken_off_on date,
  taken_off_because text,
  check ((library is null) = (name is not null)),
  check ((library is null) = (unit is not null)),
  check ((library is null) = (better is not null)),
  check ((library is null) = (source is not null)),
  check ((baseline is null) = (baseline_on is null)),
  check ((taken_off_on is null) = (taken_off_because is null))
);
create index measure_area on plan.measure (area_id);
create index measure_action on plan.measure (action_id);
create unique index measure_key on plan.measure (area_id) where is_key and taken_off_on is null;
create unique index measure_once on plan.measure (area_id, action_id, library) nulls not distinct
  where library is not null and taken_off_on is null;

-- A measure of an action stands in the area of the action, whatever the form says.
create function plan.take_area_from_action() returns trigger language plpgsql as $$
begin
  if new.action_id is not null then
    new.area_id := (select area_id from plan.action where id = new.action_id);
  end if;
  return new;
end $$;
create trigger a_area before insert or update on plan.measure for each row execute function plan.take_area_from_action();

-- What a measure kept by hand came to on a day: by whoever collects it, or may change the plan.
create table plan.measure_value (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  measure_id int not null references plan.measure (id),
  -- Whose it was to collect when this was entered: filled by the trigger below, and what row security asks about.
  collector_post_id int references access.post (id),
  on_day date not null,
  value double precision not null,
  note text not null default '',
  entered_on date not null check (entered_on >= on_day),
  written_by text not null,
  unique (measure_id, on_day)
);

create function plan.take_collector_from_measure() returns trigger language plpgsql as $$
begin
  select collector_post_id into new.collector_post_id from plan.measure where id = new.measure_id and library is null;
  if not found then
    raise exception 'the values of a measure from the library come from extracts' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_collector before insert on plan.measure_value
  for each row execute function plan.take_collector_from_measure();

call record.keep_versions('plan.measure');
call record.keep_versions('plan.measure_value');
