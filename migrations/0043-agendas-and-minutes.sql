-- A meeting from its agenda to its minutes, and what was decided there: in exact words, with what else was considered.

-- A paper as it was when it was put before a meeting: its bytes are kept by their hash, and stay whatever becomes of the draft.
create table governance.meeting_paper (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  meeting_id int not null references governance.meeting (id),
  body_id int not null references governance.body (id),
  -- Papers stand above governance and publish their own side of the link.
  paper_id int not null,
  title text not null check (title <> ''),
  -- The first, second … version of the paper before this meeting.
  number int not null check (number > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  frozen_on date not null,
  unique (meeting_id, paper_id, number)
);

create table governance.agenda_item (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  meeting_id int not null references governance.meeting (id),
  body_id int not null references governance.body (id),
  position int not null,
  kind text not null check (kind in ('standing', 'decision', 'exception', 'paper', 'promise', 'other')),
  -- What it was proposed from, so that it is proposed once; empty where somebody wrote it.
  source text check (source <> ''),
  title text not null check (title <> ''),
  note text not null default '',
  href text check (href like '/%'),
  -- Who brings it.
  post_id int references access.post (id),
  -- Why it was taken off; empty while it stands.
  removed_because text check (removed_because <> ''),
  minutes text not null default '',
  unique (meeting_id, source)
);
create index agenda_item_meeting on governance.agenda_item (meeting_id, position);

-- The agenda as it was settled, and settled again: written once, never changed.
create table governance.agenda (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  meeting_id int not null references governance.meeting (id),
  body_id int not null references governance.body (id),
  number int not null check (number > 0),
  settled_on date not null,
  items jsonb not null check (jsonb_typeof(items) = 'array'),
  unique (meeting_id, number)
);

create table governance.attendance (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  meeting_id int not null references governance.meeting (id),
  body_id int not null references governance.body (id),
  post_id int references access.post (id),
  partner text check (partner <> ''),
  state text not null check (state in ('present', 'apologies', 'absent', 'substitute')),
  -- Who came in the member's place.
  substitute text check (substitute <> ''),
  check ((post_id is null) <> (partner is null)),
  check ((state = 'substitute') = (substitute is not null))
);
create unique index attendance_once on governance.attendance (meeting_id, coalesce(post_id, 0), coalesce(partner, ''));

create table governance.declaration (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  meeting_id int not null references governance.meeting (id),
  body_id int not null references governance.body (id),
  item_id int not null references governance.agenda_item (id),
  post_id int references access.post (id),
  partner text check (partner <> ''),
  kind text not null check (kind in ('disclosable pecuniary interest', 'other registrable interest', 'other interest')),
  words text not null check (words <> ''),
  -- What followed: the member stayed and took part, stayed without a vote, or left.
  followed text not null check (followed in ('took part', 'stayed without voting', 'left the room')),
  dispensation text check (dispensation <> ''),
  check ((post_id is null) <> (partner is null))
);

-- Minutes agreed as a correct record: written once, at a later meeting of the same body, with what was corrected.
create table governance.minutes (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  meeting_id int not null unique references governance.meeting (id),
  body_id int not null references governance.body (id),
  agreed_at int not null references governance.meeting (id) check (agreed_at <> meeting_id),
  agreed_on date not null,
  corrections text not null default '',
  -- The printed minutes as they were agreed.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$')
);

-- After that nothing of them changes, whoever asks.
create function governance.minutes_stay() returns trigger language plpgsql as $$
begin
  if exists (select from governance.minutes where meeting_id = coalesce(new.meeting_id, old.meeting_id)) then
    raise exception 'the minutes were agreed as a correct record: they stay as they are' using errcode = '23514';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;
create trigger a_minutes_stay before insert or update or delete on governance.agenda_item
  for each row execute function governance.minutes_stay();
create trigger a_minutes_stay before insert or update or delete on governance.attendance
  for each row execute function governance.minutes_stay();
create trigger a_minutes_stay before insert or update or delete on governance.declaration
  for each row execute function governance.minutes_stay();
create function governance.agreed_once() returns trigger language plpgsql as $$
begin
  raise exception 'the minutes were agreed as a correct record: they stay as they are' using errcode = '23514';
end $$;
create trigger a_agreed_once before update or delete on governance.minutes
  for each row execute function governance.agreed_once();
create trigger a_agreed_once before update or delete on governance.agenda
  for each row execute function governance.agreed_once();

alter table governance.decision
  add column meeting_id int references governance.meeting (id),
  add column item_id int references governance.agenda_item (id),
  -- What else was considered, and why it was rejected.
  add column alternatives text check (alternatives <> ''),
  add column interests text check (interests <> ''),
  add column dispensations text check (dispensations <> ''),
  -- The paper as it stood before the meeting.
  add column meeting_paper_id int references governance.meeting_paper (id),
  add column referred_to int references governance.body (id) check (referred_to <> body_id),
  -- It comes back on the first agenda from this day on.
  add column deferred_until date check (deferred_until > decided_on),
  -- The deferred or referred decision that this one takes up again.
  add column settles int references governance.decision (id),
  add constraint referred_says_to check (referred_to is null or outcome = 'referred'),
  add constraint deferred_says_until check (deferred_until is null or outcome = 'deferred'),
  -- New links are https; one recorded before stays readable.
  add constraint minutes_https check (minutes_url like 'https://%') not valid;

create table governance.recommendation (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  from_body_id int not null references governance.body (id),
  to_body_id int not null references governance.body (id) check (to_body_id <> from_body_id),
  -- The decision to recommend, where it is on record.
  decision_id int references governance.decision (id),
  words text not null check (words <> ''),
  made_on date not null,
  -- When it reached the other body: the limit for an answer runs from here.
  received_on date check (received_on >= made_on),
  answer text check (answer in ('accepted', 'accepted in part', 'not accepted')),
  answer_words text check (answer_words <> ''),
  answered_on date check (answered_on >= made_on),
  check ((answer is null) = (answer_words is null) and (answer is null) = (answered_on is null))
);

call record.keep_versions('governance.decision');
call record.keep_versions('governance.meeting_paper');
call record.keep_versions('governance.agenda_item');
call record.keep_versions('governance.agenda');
call record.keep_versions('governance.attendance');
call record.keep_versions('governance.declaration');
call record.keep_versions('governance.minutes');
call record.keep_versions('governance.recommendation');
