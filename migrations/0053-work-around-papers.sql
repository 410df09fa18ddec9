-- The work around a paper: who was asked for a clearance and what they said, comments, and the route of a late paper.

create table papers.clearance (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  paper_id int not null references papers.paper (id),
  -- Who is consulted, by its id in the list of consultees.
  consultee text not null check (consultee <> ''),
  post_id int not null references access.post (id),
  due_on date,
  asked_on date not null,
  asked_by text not null,
  -- Another post was asked instead, or nobody needs to answer any longer.
  withdrawn_on date check (withdrawn_on >= asked_on),
  unique (id, post_id)
);
create unique index clearance_asked_once on papers.clearance (paper_id, consultee) where withdrawn_on is null;
create index clearance_post on papers.clearance (post_id);

-- Written once, by whoever holds the post that was asked: the pair below lets no other post answer.
create table papers.clearance_answer (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  clearance_id int not null,
  post_id int not null,
  answer text not null check (answer in ('cleared', 'cleared with comments', 'not cleared')),
  words text not null default '',
  on_day date not null,
  answered_by text not null,
  -- The words and figures it was given on, and their fingerprint.
  basis jsonb not null check (jsonb_typeof(basis) = 'object'),
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  foreign key (clearance_id, post_id) references papers.clearance (id, post_id),
  check (answer = 'cleared' or words <> '')
);
create index clearance_answer_of on papers.clearance_answer (clearance_id);

-- What people working on a paper say to a part of it: never in the paper.
create table papers.comment (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  paper_id int not null references papers.paper (id),
  part text not null check (part <> ''),
  -- Of the part as it read.
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  post_id int references access.post (id),
  words text not null check (words <> ''),
  on_day date not null,
  written_by text not null,
  resolved_on date check (resolved_on >= on_day),
  resolved_by text,
  resolved_words text,
  check (num_nonnulls(resolved_on, resolved_by, resolved_words) in (0, 3))
);
create index comment_paper on papers.comment (paper_id);

-- Why a late paper may be taken all the same, and the chair's word for it.
create table papers.late_route (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  paper_id int not null unique references papers.paper (id),
  circumstances text not null check (circumstances <> ''),
  written_on date not null,
  written_by text not null
);

create table papers.chair_consent (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  late_route_id int not null references papers.late_route (id),
  post_id int not null references access.post (id),
  on_day date not null,
  -- The reason as it goes into the minutes.
  words text not null check (words <> ''),
  -- The circumstances that the chair read.
  circumstances text not null check (circumstances <> ''),
  given_by text not null
);
create index chair_consent_of on papers.chair_consent (late_route_id);

call record.keep_versions('papers.clearance');
call record.keep_versions('papers.clearance_answer');
call record.keep_versions('papers.comment');
call record.keep_versions('papers.late_route');
call record.keep_versions('papers.chair_consent');
