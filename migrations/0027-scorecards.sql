-- What people lay beside measures: from which months a usual range is worked out, what is aimed at, and what is said of a
-- value. None of it changes a number.

-- The months that limits are worked out from; the second and later ones of a measure are re-bases.
create table indicators.baseline (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  measure text not null,
  from_month date not null check (extract(day from from_month) = 1),
  to_month date not null check (extract(day from to_month) = 1 and to_month > from_month),
  reason text not null check (reason <> ''),
  by_person_id int not null references access.person (id),
  on_day date not null
);
create unique index baseline_once on indicators.baseline (measure, from_month);
call record.keep_versions('indicators.baseline');

-- What a measure is to reach from a day on, and how far short of it is still told apart from out of reach.
create table indicators.target (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  measure text not null,
  from_day date not null,
  target numeric not null check (target >= 0),
  tolerance numeric not null check (tolerance >= 0),
  -- Who set it: a post, since people come and go.
  post_id int not null references access.post (id),
  reason text not null check (reason <> '')
);
create unique index target_once on indicators.target (measure, from_day);
call record.keep_versions('indicators.target');

-- What is said of a measure to one audience: the data, the worry, and what happens next, each in its box.
create table indicators.commentary (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  measure text not null,
  audience text not null check (audience in ('team', 'service', 'board')),
  team_id int references access.team (id),
  data_say text not null check (data_say <> ''),
  worries text not null,
  happens_next text not null,
  -- Whose commentary it is.
  post_id int not null references access.post (id),
  on_day date not null,
  check ((audience = 'team') = (team_id is not null))
);
create unique index commentary_once on indicators.commentary (measure, audience, team_id) nulls not distinct;
call record.keep_versions('indicators.commentary');
