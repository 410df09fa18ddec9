-- Governance: the bodies that steer the improvement, who reports to whom, when they met and what they decided.

create schema governance;

create table governance.body (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  name text not null check (name <> ''),
  kind text not null check (kind in ('executive', 'scrutiny', 'improvement board', 'practice group', 'officer group', 'partnership', 'panel')),
  purpose text not null,
  chair_post_id int references access.post (id),
  -- How often it meets, in the council's words: 'every six weeks'.
  meets text,
  -- Whether the public may attend: only such bodies have the access-to-information deadlines.
  in_public boolean not null,
  set_up_on date,
  ended_on date check (ended_on >= set_up_on)
);
create unique index body_name on governance.body (lower(name));

-- A member is a post of the council's, or a partner who has none there ('Police').
create table governance.body_member (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  body_id int not null references governance.body (id),
  post_id int references access.post (id),
  partner text,
  check ((post_id is null) <> (partner is null))
);
create index body_member_body on governance.body_member (body_id);

create table governance.reporting_line (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  from_body_id int not null references governance.body (id),
  to_body_id int not null references governance.body (id) check (to_body_id <> from_body_id),
  -- A scrutiny committee considers and recommends; it does not direct.
  kind text not null check (kind in ('reports to', 'is scrutinised by')),
  what text not null,
  unique (from_body_id, to_body_id)
);

create table governance.meeting (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  body_id int not null references governance.body (id),
  held_on date not null,
  title text not null,
  unique (body_id, held_on)
);

create table governance.decision (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  body_id int not null references governance.body (id),
  decided_on date not null,
  -- The resolution as it was minuted, to the letter.
  words text not null check (words <> ''),
  outcome text not null check (outcome in ('agreed', 'agreed as amended', 'not agreed', 'noted', 'deferred', 'withdrawn', 'referred')),
  reasons text,
  plan_id int references plan.plan (id),
  area_id int references plan.area (id),
  -- The paper it was taken on. Papers stand above governance and publish their own side of the link.
  paper_id int,
  -- Where the minutes stand, when the council keeps them in a committee system of its own.
  minutes_url text check (minutes_url ~ '^https?://')
);
create index decision_area on governance.decision (area_id, decided_on);
create index decision_plan on governance.decision (plan_id, decided_on);
create index decision_body on governance.decision (body_id, decided_on);

call record.keep_versions('governance.body');
call record.keep_versions('governance.body_member');
call record.keep_versions('governance.reporting_line');
call record.keep_versions('governance.meeting');
call record.keep_versions('governance.decision');
