-- What somebody asked of an extract and the server does beside its requests: reading a file or putting it in takes
-- longer than a page may. A task that a stopped server left waiting is taken up again at the next start.

create table intake.task (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  -- None where the work is about all of them: bringing children into step with the teams.
  import_id int references intake.import (id),
  work text not null check (work in ('check', 'apply', 'reverse', 'teams')),
  -- Whose permissions are asked again when the work begins.
  asked_by int not null references access.person (id),
  reason text,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
  -- How often it was taken up: what stops the server every time is not begun for ever.
  attempts int not null default 0,
  -- Why it failed, as a sentence.
  came_to text,
  check ((work = 'teams') = (import_id is null)),
  check ((work = 'reverse') = (reason is not null)),
  check ((state = 'failed') = (came_to is not null))
);
-- An import is worked on by one task at a time.
create unique index task_of_import on intake.task (import_id) where state = 'waiting';
create index task_waiting on intake.task (id) where state = 'waiting';
call record.keep_versions('intake.task');

create index import_state on intake.import (as_at desc, id desc);
