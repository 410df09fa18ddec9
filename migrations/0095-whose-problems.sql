-- Whose row each problem of a file is about: who reads problems reads of children, and the records of some are kept to few.

alter table intake.problem
  add column child_number text,
  -- Once the record knows the number. A child whose numbers were joined keeps the one that the file used.
  add column child_id int references children.child (id);
-- Of problems kept before, what their words tell.
update intake.problem set child_number = substring(found from '(?:^|for )child (\S+?)(?:,|$)')
where found ~ '(^|for )child \S+?(,|$)';
update intake.problem set child_id = child.id
from children.child where child.council_id = problem.child_number and child.shadow_of is null;

create index problem_child on intake.problem (child_id) where child_id is not null;
create index problem_unknown on intake.problem (child_number) where child_id is null and child_number is not null;
