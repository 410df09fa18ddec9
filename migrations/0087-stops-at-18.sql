-- What moves a limit by time alone, between two extracts, stands with it, and every page compares it with the day looked at.
-- Who turned 18, and of whom no list gives an end, was late by the Monday list until the next extract went in, while every
-- other page told that child apart; a booked conference was not held on its day; and a visit that is late by the longest
-- interval was not known to be.
alter table clocks.running
  -- The first day on which it is said at all.
  add column said_from date,
  -- The day from which it is not judged any more, and why: the 18th birthday, or it is over and no longer said.
  add column stops_on date,
  add column stops text check (stops in ('needEnds', 'careEnds', 'protectionEnds', 'over')),
  add check ((stops_on is null) = (stops is null));

-- What is not known from then on, in the words of src/children/derive/clocks/turned-18.ts.
create function clocks.turned_18(stops text, since date) returns text stable parallel safe language sql as
$$
  select format('Whether %s is not known: the child turned 18 on %s, and list %s gives no end. Correct the list.',
    case stops when 'needEnds' then 'the work has ended' when 'careEnds' then 'the period of care has ended' else 'the plan has ended' end,
    to_char(since, 'FMDD FMMonth YYYY'),
    case stops when 'needEnds' then 6 when 'careEnds' then 8 else 7 end)
$$;

-- As standingOn in src/children/derive/clocks/clock.ts has it. What is booked is met from its day on; what would fall due on
-- the 18th birthday or later does not run before it.
create or replace view clocks.running_as_at with (security_invoker) as
  select id, child_id, starts_on, occurrence, valid_from, source_import, source_row, rule, rule_from, started_on,
    case when met_on <= (select record.as_at())
      or (not_known is null or due_on >= (select record.as_at())) and (stops_on is null or stops_on > (select record.as_at()))
      then due_on end as due_on,
    case when met_on <= (select record.as_at()) then met_on end as met_on,
    case when met_on <= (select record.as_at()) and due_on is not null then null
      when stops_on <= (select record.as_at()) then clocks.turned_18(stops, stops_on)
      when due_on is null or due_on < (select record.as_at()) then not_known end as not_known,
    basis
  from clocks.running
  where known_from <= (select record.known_at()) and known_to > (select record.known_at())
    and valid_from <= (select record.as_at()) and valid_to > (select record.as_at())
    and (said_from is null or said_from <= (select record.as_at()))
    and (stops_on is null or case stops when 'over' then stops_on > (select record.as_at())
      else due_on is null or due_on < stops_on or stops_on <= (select record.as_at()) end);
