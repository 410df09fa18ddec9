-- An extract goes in for seconds, and nobody else could write meanwhile: a change took its number first, and whoever came
-- after waited for it to be committed. An import now takes a number ahead. All who write while it goes in have numbers below
-- it, and are committed before it; when it commits it waits for whoever writes at that moment, and the numbers that are given
-- out go on from its own. So the order of numbers stays the order in which changes became true for everybody.

-- So far ahead: more than can be written while one import goes in. Whoever came as far would wait for the import, and be refused.
create function record.ahead_by() returns int immutable parallel safe language sql as $$ select 10000 $$;

-- Takes the number of this transaction's change, ahead of all that are committed beside it; nothing where it has one.
create function record.take_change_ahead() returns bigint volatile language plpgsql as $$
declare taken bigint := record.setting('los.change')::bigint;
begin
  if taken is null and record.setting('los.only_asked') is null then
    -- One at a time: of two numbers ahead, the lower might be committed last.
    perform pg_advisory_xact_lock(hashtext('record.change: ahead'));
    perform set_config('los.ahead', 'yes', true);
    insert into record.change (id, at, person_id, system_name, reason, request_id) overriding system value
    select coalesce(max(id), 0) + record.ahead_by(), record.now(), record.setting('los.person')::int,
           record.setting('los.system'), record.setting('los.reason'), record.setting('los.request')
    from record.change
    returning id into taken;
    perform set_config('los.change', taken::text, true);
  end if;
  return record.change_id();
end $$;

-- At the very end of a transaction that took its number ahead. It asks again and again instead of waiting in the queue: then
-- a person who waits for one of its rows, and holds the turn to write, gives up after ten seconds, and it goes on.
create function record.put_change_in_place() returns trigger volatile language plpgsql as $$
declare
  patience constant timestamptz := clock_timestamp() + interval '2 minutes';
  next bigint;
begin
  while not pg_try_advisory_xact_lock(hashtext('record.change')) loop
    if clock_timestamp() > patience then
      raise exception 'Others write without end: this change found no place' using errcode = 'lock_not_available';
    end if;
    perform pg_sleep(0.005);
  end loop;
  next := nextval('record.change_id_seq');
  perform nextval('record.change_id_seq') from generate_series(next + 1, new.id);
  return null;
end $$;

create constraint trigger put_in_place after insert on record.change deferrable initially deferred
  for each row when (record.setting('los.ahead') is not null) execute function record.put_change_in_place();
