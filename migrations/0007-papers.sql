-- Papers: what people decide about a report, and what they typed over it. Everything else in a paper is the record's.

create schema papers;

create table papers.paper (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  template text not null check (template in ('cabinet report')),
  plan_id int not null references plan.plan (id),
  title text not null check (title <> ''),
  -- The post that brings the report.
  report_of text,
  -- The body that decides, as it calls itself, and the day it meets: empty until the day is known.
  body text not null check (body <> ''),
  meeting_on date,
  published_on date,
  audience text not null check (audience in ('public', 'exempt')),
  -- Telephone number for large print and Braille.
  formats_phone text,
  -- The block that opens the report. Each answer says in words when it is not known.
  header jsonb not null check (jsonb_typeof(header) = 'object')
);
create index paper_plan on papers.paper (plan_id);

-- What no other part of the record holds and the report must say: consultation, options, assessments, advice, sources.
create table papers.advice (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  paper_id int not null unique references papers.paper (id),
  given jsonb not null check (jsonb_typeof(given) = 'object')
);

-- A part that somebody typed over, and what the record said when they did: so a change of the record never goes unseen.
create table papers.edit (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  paper_id int not null references papers.paper (id),
  part text not null,
  text text not null,
  basis_fingerprint text not null check (basis_fingerprint ~ '^[0-9a-f]{64}$'),
  basis_text text not null,
  unique (paper_id, part)
);

call record.keep_versions('papers.paper');
call record.keep_versions('papers.advice');
call record.keep_versions('papers.edit');
