-- What an extract gives for a day to come begins once an extract says so: the first with that list of its day or later. It was
-- shown from its own day, while status and limits followed with the next extract.

-- The day of the newest extract with a list, up to the day looked at; that day itself where no extract is on record.
create function children.told_on(which int) returns date stable parallel safe language sql as
$$ select coalesce(max(as_at), record.as_at()) from children.source
   where which = any(lists) and as_at <= record.as_at() and known_from <= record.known_at() and known_to > record.known_at() $$;

do $$
declare
  shown record;
  as_is text;
begin
  for shown in select * from (values
    ('contact', 'contact_on', 'starts_on', 1), ('early_help', 'started_on', 'starts_on', 2), ('referral', 'referred_on', 'starts_on', 3),
    ('assessment', 'started_on', 'starts_on', 4), ('enquiry', 'strategy_on', 'starts_on', 5), ('need', 'started_on', 'started_on', 6),
    ('protection', 'started_on', 'started_on', 7), ('care', 'entered_care_on', 'entered_care_on', 8)) begins (fact, day, asked, list)
  loop
    as_is := rtrim(pg_get_viewdef(format('children.%I', shown.fact || '_as_at')::regclass), E';\n ');
    execute format('create or replace view children.%I with (security_invoker) as %s and (%I is null or %I <= (select children.told_on(%s)))',
      shown.fact || '_as_at', as_is, shown.asked, shown.asked, shown.list);
    -- Few rows ever begin after their extract: they are asked for with every extract and every page of a child.
    execute format('create index on children.%I (child_id) where %I > valid_from', shown.fact, shown.day);
  end loop;
end $$;
