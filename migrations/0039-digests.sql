-- Which day’s digest of duties went to whom: claimed before it is sent, so that two processes never send one twice,
-- and claimed again when the sending failed.

create schema line;

create table line.digest (
  id bigint primary key generated always as identity,
  person_id int not null references access.person (id),
  on_day date not null,
  claimed_at timestamptz not null default record.now(),
  sent_at timestamptz,
  unique (person_id, on_day)
);
