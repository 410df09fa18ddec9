-- What an extract or a limit would change is found out by doing it and undoing it, which takes seconds of a large council.
-- Such a change becomes nobody's, so it needs no place in the order of changes: it takes none, and holds up no writer. It is
-- later than every other, so that whatever is committed beside it comes before it; and it cannot be committed.
-- A person who writes while an extract goes in waits ten seconds for it, and is told so after that.
create or replace function record.change_id() returns bigint volatile language plpgsql as $$
declare
  taken bigint := record.setting('los.change')::bigint;
  only_asked constant bigint := 9007199254740990;
begin
  if taken is null then
    if record.setting('los.only_asked') is not null then
      insert into record.change (id, at, person_id, system_name, reason, request_id) overriding system value
      values (only_asked, record.now(), record.setting('los.person')::int, record.setting('los.system'),
              record.setting('los.reason'), record.setting('los.request'))
      on conflict (id) do nothing;
      taken := only_asked;
    else
      if record.setting('los.person') is not null then
        perform set_config('lock_timeout', '10s', true);
      end if;
      perform pg_advisory_xact_lock(hashtext('record.change'));
      insert into record.change (at, person_id, system_name, reason, request_id)
      values (record.now(), record.setting('los.person')::int, record.setting('los.system'),
              record.setting('los.reason'), record.setting('los.request'))
      returning id into taken;
    end if;
    perform set_config('los.change', taken::text, true);
  end if;
  return taken;
end $$;

create function record.refuse_only_asked() returns trigger language plpgsql as $$
begin
  raise exception 'What was only asked cannot be kept';
end $$;

create constraint trigger only_asked after insert on record.change deferrable initially deferred
  for each row when (new.id = 9007199254740990) execute function record.refuse_only_asked();
