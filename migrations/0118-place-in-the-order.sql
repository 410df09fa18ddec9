-- What an import's change needs to find its place (0114): where others write all the time, where midnight passes, and where more
-- is written beside it than it left room for.

-- What a transaction has written under a number already stays below whatever is committed beside it.
create or replace function record.take_change_ahead() returns bigint volatile language plpgsql as $$
declare
  taken bigint := record.setting('los.change')::bigint;
  is_ahead constant boolean := record.setting('los.ahead') is not null;
begin
  if taken is not null and not is_ahead and record.setting('los.only_asked') is null then
    raise exception 'A number ahead is taken before the first write: this transaction has one already';
  end if;
  if taken is null and record.setting('los.only_asked') is null then
    -- One at a time: of two numbers ahead, the lower might be committed last.
    perform pg_advisory_xact_lock(hashtext('record.change: ahead'));
    select coalesce(max(id), 0) + record.ahead_by() into taken from record.change;
    perform set_config('los.ahead', taken::text, true);
    insert into record.change (id, at, person_id, system_name, reason, request_id) overriding system value
    values (taken, record.now(), record.setting('los.person')::int, record.setting('los.system'),
            record.setting('los.reason'), record.setting('los.request'));
    perform set_config('los.change', taken::text, true);
  end if;
  return record.change_id();
end $$;

-- Waits until nobody is writing. Whoever asks only now and then, and does not stand in the queue, never gets the turn while others
-- stand in it; whoever stands in it for long holds up all behind, and is taken for one of two that wait for each other
-- (after a second). So it stands in the queue for less, again and again, and longer each time.
create function record.take_turn_at_the_end() returns void volatile language plpgsql as $$
declare
  patience constant timestamptz := clock_timestamp() + interval '2 minutes';
  usual constant text := current_setting('lock_timeout');
  stretch int := 200;
begin
  loop
    begin
      perform set_config('lock_timeout', stretch || 'ms', true);
      perform pg_advisory_xact_lock(hashtext('record.change'));
      exit;
    exception when lock_not_available then
      if clock_timestamp() > patience then
        raise exception 'Others write without end: this change found no place' using errcode = 'lock_not_available';
      end if;
      stretch := least(stretch * 2, 800);
    end;
  end loop;
  perform set_config('lock_timeout', usual, true);
end $$;

create or replace function record.put_change_in_place() returns trigger volatile language plpgsql as $$
declare next bigint;
begin
  -- Only what was numbered ahead: the transaction may have made another change beside it.
  if new.id::text is distinct from record.setting('los.ahead') then
    return null;
  end if;
  perform record.take_turn_at_the_end();
  next := nextval('record.change_id_seq');
  if next > new.id then
    raise exception 'More was written meanwhile than this change left room for' using errcode = 'lock_not_available';
  end if;
  perform nextval('record.change_id_seq') from generate_series(next + 1, new.id);
  -- It is known after all that it passed, also where midnight lies between: `record.last_change_on` goes by this time.
  update record.change set at = passed.at
  from (select max(beside.at) as at from record.change beside
        where beside.id < new.id and beside.id > new.id - record.ahead_by()) passed
  where id = new.id and passed.at > change.at;
  return null;
end $$;
