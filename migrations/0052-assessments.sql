-- Data protection and equality impact assessments: records in their own right, with or without a paper.

create table papers.assessment (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  kind text not null check (kind in ('data protection', 'equality')),
  title text not null check (title <> ''),
  -- What is assessed, in a few sentences.
  about text not null default '',
  -- Who keeps it and looks at it again; empty is: nobody yet.
  owner_post_id int references access.post (id),
  review_on date,
  -- Answers of the screening, sections, risks and groups, as they were typed.
  said jsonb not null check (jsonb_typeof(said) = 'object'),
  written_by text not null
);

-- A name under the screening, the adviser's advice or the whole: written once, about the words with this fingerprint.
create table papers.assessment_signature (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  assessment_id int not null references papers.assessment (id),
  what text not null check (what in ('screening', 'advice', 'whole')),
  post_id int not null references access.post (id),
  on_day date not null,
  signed_by text not null,
  outcome text check (outcome in ('full assessment needed', 'not needed')),
  -- Why, or what is advised: never empty, so that nobody signs in silence.
  words text not null check (words <> ''),
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  check ((what = 'screening') = (outcome is not null))
);
create index assessment_signature_of on papers.assessment_signature (assessment_id);

create table papers.assessment_link (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  assessment_id int not null references papers.assessment (id),
  plan_id int references plan.plan (id),
  paper_id int references papers.paper (id),
  action_id int references plan.action (id),
  check (num_nonnulls(plan_id, paper_id, action_id) = 1),
  unique nulls not distinct (assessment_id, plan_id, paper_id, action_id)
);
create index assessment_link_plan on papers.assessment_link (plan_id);
create index assessment_link_paper on papers.assessment_link (paper_id);

-- What an assessment had somebody promise stands on the one action log.
create table papers.assessment_action (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  assessment_id int not null references papers.assessment (id),
  logged_action_id int not null references governance.logged_action (id),
  unique (assessment_id, logged_action_id)
);

alter table governance.logged_action drop constraint logged_action_source_check;
alter table governance.logged_action add constraint logged_action_source_check check (source in
  ('meeting', 'peer review', 'sector-led improvement', 'audit theme', 'scrutiny recommendation', 'complaints', 'impact assessment'));

call record.keep_versions('papers.assessment');
call record.keep_versions('papers.assessment_signature');
call record.keep_versions('papers.assessment_link');
call record.keep_versions('papers.assessment_action');
