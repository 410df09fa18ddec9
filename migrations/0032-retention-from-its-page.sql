-- An approved plan is carried out from its page, beside the requests, by the process that alone can remove records; and
-- prospective adopters, who are on list 11 and are nobody's children, fall under the same rule.

alter table intake.task add column plan_id int references retention.plan (id);
alter table intake.task drop constraint task_work_check;
alter table intake.task add constraint task_work_check
  check (work in ('check', 'apply', 'reverse', 'teams', 'retention plan', 'retention run', 'rectify', 'join'));
alter table intake.task add constraint task_plan_check check ((work = 'retention run') = (plan_id is not null));
-- A plan is carried out by one task at a time.
create unique index task_of_plan on intake.task (plan_id) where state = 'waiting';
call record.keep_versions('intake.task');

-- How far it is: overwritten as it goes on, and never kept.
create table retention.progress (
  plan_id int primary key references retention.plan (id),
  says text not null,
  at timestamptz not null default record.now()
);

create table retention.plan_adopter (
  plan_id int not null references retention.plan (id),
  -- No reference: the line stands until the plan is done, and the adopter goes before.
  adopter_id int not null,
  left_on date not null,
  removed boolean not null default false,
  primary key (plan_id, adopter_id)
);

alter table retention.proof add column adopters int not null default 0;
