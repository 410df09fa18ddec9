-- Workforce, as far as the improvement needs it: what is spent on it and from where, and which posts stand empty.

create schema workforce;

create table workforce.funding_line (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  purpose text not null check (purpose <> ''),
  note text not null default '',
  amount_pence bigint not null check (amount_pence > 0),
  -- The record itself calls the amount an estimate: 'about £49,000'.
  amount_is_about boolean not null,
  starts_on date not null,
  years int not null check (years between 1 and 10)
);

-- What part of the amount is for what ('train the trainer'); the rest is for the purpose itself.
create table workforce.funding_part (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  funding_line_id int not null references workforce.funding_line (id),
  what text not null,
  amount_pence bigint not null check (amount_pence > 0)
);
create index funding_part_line on workforce.funding_part (funding_line_id);

-- Where the money comes from. An amount that nobody has said is empty: not known, neither nought nor the rest.
create table workforce.funding_source (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  funding_line_id int not null references workforce.funding_line (id),
  name text not null,
  amount_pence bigint check (amount_pence > 0)
);
create index funding_source_line on workforce.funding_source (funding_line_id);

-- A post that is being recruited to: from the day its holder left until cover ended.
create table workforce.vacancy (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  post_id int not null references access.post (id),
  full_time_equivalent numeric(4, 2) not null check (full_time_equivalent > 0),
  from_on date not null,
  until_on date check (until_on >= from_on),
  covered_by text not null check (covered_by in ('agency staff', 'an acting member of staff', 'nobody')),
  -- How the cover is paid for, in the council's words.
  cost text,
  -- When a permanent member of staff joins: the words ('July 2020') and the last day they can mean.
  joins_words text,
  joins_by date,
  check ((joins_words is null) = (joins_by is null))
);
create index vacancy_post on workforce.vacancy (post_id);

call record.keep_versions('workforce.funding_line');
call record.keep_versions('workforce.funding_part');
call record.keep_versions('workforce.funding_source');
call record.keep_versions('workforce.vacancy');
