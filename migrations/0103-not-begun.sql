-- What begins after the day looked at has not begun: an assessment, a referral, a plan or a period of care that an extract gives
-- for a day to come was counted, and gave the child its status, from the extract's day on. It stands in the record as the
-- extract gave it, and is shown from its own day.
do $$
declare
  shown record;
  as_is text;
begin
  for shown in select * from (values
    ('contact', 'starts_on'), ('early_help', 'starts_on'), ('referral', 'starts_on'), ('assessment', 'starts_on'),
    ('enquiry', 'starts_on'), ('need', 'started_on'), ('protection', 'started_on'), ('care', 'entered_care_on')) begins (fact, day)
  loop
    as_is := rtrim(pg_get_viewdef(format('children.%I', shown.fact || '_as_at')::regclass), E';\n ');
    execute format('create or replace view children.%I with (security_invoker) as %s and (%I is null or %I <= (select record.as_at()))',
      shown.fact || '_as_at', as_is, shown.day, shown.day);
  end loop;
end $$;
