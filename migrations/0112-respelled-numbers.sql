-- Children who would be gone with an extract, each beside a number that would be new with it and differs only in how it is written.
-- Nobody is joined by that: a person looks at them, and decides.
create table intake.respelling (
  import_id int not null references intake.import (id),
  -- The one that goes. Whoever may not open it does not see the other number either.
  child_id int not null references children.child (id),
  -- As the extract writes it, and the child of it once the record has one.
  number text not null,
  other_id int references children.child (id),
  difference text not null,
  primary key (import_id, child_id, number)
);
create index respelling_child on intake.respelling (child_id);
create index respelling_other on intake.respelling (other_id);

-- Where most of them do, whoever applies the file says why.
alter table intake.task drop constraint task_check1;
alter table intake.task add constraint task_reason_check
  check (case work when 'reverse' then reason is not null when 'apply' then true else reason is null end);
