-- What an extract does not tell.

-- A limit of which nobody can tell whether it was met is not late while its day lies ahead: it has its day, and what will
-- not be known from the day after on. Whoever looks at a day sees the one or the other.
do $$ begin
  execute (select format('alter table clocks.running drop constraint %I', conname) from pg_constraint
           where conrelid = 'clocks.running'::regclass and contype = 'c'
             and pg_get_constraintdef(oid) like '%due_on IS NULL%');
end $$;
alter table clocks.running add check (due_on is not null or not_known is not null);

create or replace view clocks.running_as_at with (security_invoker) as
  select id, child_id, starts_on, occurrence, valid_from, source_import, source_row, rule, rule_from, started_on,
    case when not_known is null or due_on >= (select record.as_at()) then due_on end as due_on,
    met_on,
    case when due_on is null or due_on < (select record.as_at()) then not_known end as not_known,
    basis
  from clocks.running
  where known_from <= (select record.known_at()) and known_to > (select record.known_at())
    and valid_from <= (select record.as_at()) and valid_to > (select record.as_at());

-- Columns that an extract's list did not have: blank is then no answer. A row for each kind of fact that the extract
-- brought, also where nothing was left out, so that a later extract that has the column is seen to have it.
create table children.left_out (
  import_id int not null references intake.import (id),
  fact text not null,
  as_at date not null,
  columns text[] not null,
  known_from bigint not null,
  -- The change that took the extract back.
  known_to bigint not null default 9223372036854775807,
  primary key (import_id, fact)
);

-- The owner is under row security too, until the policies are made anew after the migrations.
alter table intake.import no force row level security;
insert into children.left_out (import_id, fact, as_at, columns, known_from, known_to)
select import.id, told.fact, import.as_at,
  coalesce(array_agg(told.column_name) filter (where exists (
    select from jsonb_array_elements(import.preview -> 'lists') carried where (carried ->> 'list')::int = told.list
      and not exists (select from jsonb_array_elements(carried -> 'mapping') sheet where not sheet -> 'missing' ? told.heading))), '{}'),
  import.applied_change, coalesce(import.reversed_change, 9223372036854775807)
from intake.import cross join (values
  (4, 'assessment', 'authorised_on', 'Continuous Assessment Date of Authorisation'),
  (6, 'need', 'last_seen_on', 'Date Child Was Last Seen'),
  (6, 'need', 'closed_on', 'CIN Closure Date'),
  (7, 'protection', 'visited_on', 'Date of the Last Statutory Visit'),
  (7, 'protection', 'reviewed_on', 'Date of latest review conference'),
  (7, 'protection', 'ended_on', 'Child Protection Plan End Date'),
  (8, 'care', 'reviewed_on', 'Date of Latest Statutory Review'),
  (8, 'care', 'visited_on', 'Date of Last Social Work Visit'),
  (8, 'care', 'permanence_plan', 'What is the permanence plan for this child?'),
  (8, 'care', 'health_assessed_on', 'Date of Last Health Assessment'),
  (8, 'care', 'dental_checked_on', 'Date of Last Dental Check'),
  (8, 'care', 'left_care_on', 'Date Ceased to be Looked After')) as told (list, fact, column_name, heading)
where import.state in ('applied', 'reversed') and told.list = any(import.lists)
group by import.id, told.fact;
