-- Columns of the latest visit, review and the like in which an extract gave something that could not be read, by their
-- names with a space between: whether one was held is then not known, where a blank says that there was none.
alter table children.need add column not_read text;
alter table children.protection add column not_read text;
alter table children.care add column not_read text;
alter table children.leaving_care add column not_read text;

do $$
declare shown text;
begin
  foreach shown in array array['need', 'protection', 'care', 'leaving_care'] loop
    execute format('create or replace view children.%I with (security_invoker) as %s', shown || '_as_at',
      regexp_replace(pg_get_viewdef(format('children.%I', shown || '_as_at')::regclass), '\s+FROM ', ', not_read FROM '));
  end loop;
end $$;
