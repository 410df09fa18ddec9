-- What is to be decided, with the notices that the law on access to information asks for; what follows a decision of the
-- executive until it may be carried out; what is asked up the line; and what was promised in public.

-- The council's own rules for its executive's decisions, from a day on: what makes a decision key, and who may call one in.
-- How many days there are to call it in is a time limit like others (gov.call_in).
create table governance.decision_rule (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  from_on date not null unique,
  -- Pounds spent or saved from which a decision is key. None where the council counts none.
  key_amount bigint check (key_amount > 0),
  -- How many wards must feel it: the law says two or more.
  key_wards int not null default 2 check (key_wards between 1 and 50),
  call_in_by text check (call_in_by <> ''),
  -- The fewest members who can call a decision in together.
  call_in_members int check (call_in_members > 0),
  call_in_exempt text check (call_in_exempt <> ''),
  -- Where copies of documents are asked for: part of every notice.
  copies_from text check (copies_from <> ''),
  -- Which part of the constitution says so.
  source text not null check (source <> '')
);

create table governance.forward_entry (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  reference text check (reference <> ''),
  matter text not null check (matter <> ''),
  -- Who decides: the executive as a body, or one of its members or an officer.
  body_id int references governance.body (id),
  post_id int references access.post (id),
  meeting_id int references governance.meeting (id),
  -- A day, or a period: from the first day on which it may be decided.
  decide_on date,
  decide_until date check (decide_until >= decide_on),
  -- Not said yet where empty.
  is_key boolean,
  key_because text check (key_because <> ''),
  amount bigint check (amount >= 0),
  wards int check (wards >= 0),
  documents text check (documents <> ''),
  consulted text check (consulted <> ''),
  consulted_how text check (consulted_how <> ''),
  private text check (private in ('no', 'part', 'all')),
  -- Of Schedule 12A to the Local Government Act 1972, Part 1; 0 is confidential information, which that Act bars itself.
  exempt_paragraph int check (exempt_paragraph between 0 and 7),
  private_because text check (private_because <> ''),
  contact_post_id int references access.post (id),
  area_id int references plan.area (id),
  paper_url text check (paper_url like '/%' or paper_url like 'https://%'),
  added_on date not null,
  withdrawn_on date check (withdrawn_on >= added_on),
  withdrawn_because text check (withdrawn_because <> ''),
  -- What it came to.
  decision_id int references governance.decision (id),
  check (num_nonnulls(body_id, post_id) <= 1),
  check (meeting_id is null or body_id is not null),
  check (decide_until is null or decide_on is not null),
  check ((withdrawn_on is null) = (withdrawn_because is null)),
  check (private in ('part', 'all') or (exempt_paragraph is null and private_because is null))
);

-- What was given, published or agreed before a decision. One that was recorded in error is taken back with a reason.
create table governance.notice (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  entry_id int not null references governance.forward_entry (id),
  kind text not null check (kind in ('28 days', 'general exception', 'special urgency',
    'private meeting, 28 days', 'private meeting, five days', 'private meeting, urgent')),
  on_day date not null,
  -- Who was told, or who agreed; and why more time cannot be given.
  who text check (who <> ''),
  because text check (because <> ''),
  agreed boolean,
  url text check (url like 'https://%'),
  taken_back text check (taken_back <> ''),
  check ((kind in ('special urgency', 'private meeting, urgent')) = (agreed is not null)),
  check (kind in ('28 days', 'private meeting, 28 days', 'private meeting, five days') or (who is not null and because is not null))
);
create index notice_entry on governance.notice (entry_id);

-- What people say against a private meeting, and what they are told.
create table governance.representation (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  entry_id int not null references governance.forward_entry (id),
  received_on date not null,
  who text not null check (who <> ''),
  words text not null check (words <> ''),
  answer text check (answer <> ''),
  answered_on date check (answered_on >= received_on),
  check ((answer is null) = (answered_on is null))
);
create index representation_entry on governance.representation (entry_id);

-- The record of an executive decision, as it was published: call-in is counted from here.
create table governance.publication (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  decision_id int not null unique references governance.decision (id),
  published_on date not null,
  -- Why it cannot wait for call-in, and who agreed; empty where call-in applies.
  urgent_because text check (urgent_because <> ''),
  urgent_agreed_by text check (urgent_agreed_by <> ''),
  check ((urgent_because is null) = (urgent_agreed_by is null))
);

create table governance.call_in (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  decision_id int not null references governance.decision (id),
  called_on date not null,
  members int not null check (members > 0),
  who text not null check (who <> ''),
  grounds text not null check (grounds <> ''),
  -- Not ruled on yet where empty.
  valid boolean,
  valid_because text check (valid_because <> ''),
  considered_at int references governance.meeting (id),
  considered_on date check (considered_on >= called_on),
  outcome text check (outcome in ('upheld', 'referred back', 'referred to full council')),
  outcome_words text check (outcome_words <> ''),
  answer text check (answer in ('stands', 'changed', 'withdrawn')),
  answer_words text check (answer_words <> ''),
  answered_on date,
  check ((valid is null) = (valid_because is null)),
  check ((outcome is null) = (considered_on is null) and (outcome is null) = (outcome_words is null)),
  check (outcome is null or valid),
  check ((answer is null) = (answered_on is null) and (answer is null) = (answer_words is null)),
  check (answer is null or (outcome is not null and outcome <> 'upheld' and answered_on >= considered_on))
);
create index call_in_decision on governance.call_in (decision_id);

-- What one body asks of one above it, from a meeting, an exception, an action or a risk.
create table governance.escalation (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  from_body_id int not null references governance.body (id),
  to_body_id int not null references governance.body (id) check (to_body_id <> from_body_id),
  -- Why it goes past the body in between; empty where it goes up one step.
  straight_because text check (straight_because <> ''),
  source text not null check (source in ('meeting', 'exception', 'action', 'risk')),
  source_words text not null check (source_words <> ''),
  source_href text check (source_href like '/%'),
  meeting_id int references governance.meeting (id),
  logged_action_id int references governance.logged_action (id),
  -- Taken up again from below: the one that it goes on from.
  goes_on_from int references governance.escalation (id),
  asked text not null check (asked <> ''),
  asked_by_post_id int not null references access.post (id),
  asked_on date not null,
  answer_by date not null check (answer_by >= asked_on),
  answer text check (answer in ('agreed', 'agreed in part', 'not agreed', 'taken further up')),
  answer_words text check (answer_words <> ''),
  answered_on date check (answered_on >= asked_on),
  decision_id int references governance.decision (id),
  check ((answer is null) = (answered_on is null) and (answer is null) = (answer_words is null))
);
create index escalation_to on governance.escalation (to_body_id);
create index escalation_from on governance.escalation (from_body_id);

-- What was asked stays as it was asked: a date cannot drift, and the answer is given to what was asked.
create function governance.asked_stays() returns trigger language plpgsql as $$
begin
  if (new.from_body_id, new.to_body_id, new.asked, new.asked_on, new.answer_by)
    is distinct from (old.from_body_id, old.to_body_id, old.asked, old.asked_on, old.answer_by) then
    raise exception 'what was asked up the line stays as it was asked' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger a_asked before update on governance.escalation for each row execute function governance.asked_stays();

-- That something before or after a meeting was done: drafts in, clearance given, a notice or the decisions published.
create table governance.deadline_done (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  meeting_id int not null references governance.meeting (id),
  body_id int not null references governance.body (id),
  kind text not null check (kind in ('notice of key decisions', 'drafts', 'clearance', 'papers', 'decisions')),
  done_on date not null,
  note text not null default '',
  unique (meeting_id, kind)
);

-- An action that was promised to somebody in public, such as a committee, a school or young people: it stands in the ledger.
alter table governance.logged_action add column promised_to text check (promised_to <> '');
call record.keep_versions('governance.logged_action');

-- Questions that the council's members ask besides ours, for one area.
create table governance.question (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  area_id int not null references plan.area (id),
  words text not null check (words <> ''),
  why text not null check (why <> ''),
  good_answer text not null check (good_answer <> ''),
  measures text[] not null default '{}',
  added_on date not null,
  retired_on date check (retired_on >= added_on)
);
create index question_area on governance.question (area_id);

call record.keep_versions('governance.decision_rule');
call record.keep_versions('governance.forward_entry');
call record.keep_versions('governance.notice');
call record.keep_versions('governance.representation');
call record.keep_versions('governance.publication');
call record.keep_versions('governance.call_in');
call record.keep_versions('governance.escalation');
call record.keep_versions('governance.deadline_done');
call record.keep_versions('governance.question');
