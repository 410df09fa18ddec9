-- Papers that stay: what was frozen for a meeting, its files, the figures in it and where they came from, who it was
-- released to; and what in a paper is not for the public.

-- A part that the public edition leaves out, and why. The whole paper is exempt where its header says so.
create table papers.exempt_part (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  paper_id int not null references papers.paper (id),
  part text not null check (part <> ''),
  -- Paragraphs of Part 1 of Schedule 12A to the Local Government Act 1972.
  categories int[] not null check (cardinality(categories) > 0 and categories <@ array[1, 2, 3, 4, 5, 6, 7]),
  -- Why the public interest in keeping it back outweighs that in telling.
  public_interest text not null check (public_interest <> ''),
  unique (paper_id, part)
);

-- What somebody typed over an exempt part is for those who may read exempt information alone.
alter table papers.edit add column resource text not null default 'papers'
  check (resource in ('papers', 'exempt papers'));

create table papers.version (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  paper_id int not null references papers.paper (id),
  number int not null check (number > 0),
  title text not null check (title <> ''),
  -- As the body calls itself; the meeting itself where the calendar has it.
  body text not null check (body <> ''),
  meeting_on date,
  meeting_id int references governance.meeting (id),
  -- Why there is another version: what was wrong with the one before.
  reason text check (reason <> ''),
  frozen_on date not null,
  frozen_by_person_id int references access.person (id),
  -- The day that the figures tell of, and the change of the record up to which they were known.
  as_at date not null,
  known_at bigint not null,
  -- The paper as data, from which every file of it is made: kept by its hash.
  public_document text not null check (public_document ~ '^[0-9a-f]{64}$'),
  -- What the checker found on that day, and whether the paper was meant for the public.
  findings jsonb not null check (jsonb_typeof(findings) = 'array'),
  for_public boolean not null,
  private_document text check (private_document ~ '^[0-9a-f]{64}$'),
  unique (paper_id, number),
  check (number = 1 or reason is not null)
);

-- Figures and files belong to their version, which says from when it was known.
create table papers.version_figure (
  id int primary key generated always as identity,
  version_id int not null references papers.version (id),
  place int not null,
  resource text not null check (resource in ('papers', 'exempt papers')),
  -- Of the part it stands in.
  part text not null,
  kind text not null check (kind in ('fact', 'picture')),
  -- As printed.
  words text not null,
  area text not null,
  record text not null,
  field text not null,
  -- Of a measure: its value, its rows, the definition it was counted by.
  value jsonb,
  fingerprint text,
  definition text,
  unique (version_id, place)
);

create table papers.version_file (
  id int primary key generated always as identity,
  version_id int not null references papers.version (id),
  resource text not null check (resource in ('papers', 'exempt papers')),
  form text not null check (form in ('web', 'docx', 'pdf', 'large-print', 'braille', 'text')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes int not null check (bytes > 0),
  made_on date not null,
  unique (version_id, resource, form)
);

create table papers.release (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  version_id int not null references papers.version (id),
  edition text not null check (edition in ('public', 'private')),
  -- 'the public', 'members of the Improvement Board', 'Ofsted': whom it was given to, in words.
  audience text not null check (audience <> ''),
  in_public boolean not null check (not in_public or edition = 'public'),
  released_on date not null,
  released_by_person_id int references access.person (id)
);
create index release_version on papers.release (version_id);

-- What a closed meeting reads is for those who sit there: its words stand with the paper, guarded like the meeting.
alter table governance.meeting_paper add column words text check (words <> '');

-- What was frozen is never changed and never taken away, whoever asks.
create function papers.stays() returns trigger language plpgsql as $$
begin
  raise exception 'a version of a paper that was frozen stays as it is' using errcode = '23514';
end $$;
create trigger a_stays before update or delete on papers.version for each row execute function papers.stays();
create trigger a_stays before update or delete on papers.version_figure for each row execute function papers.stays();
create trigger a_stays before update or delete on papers.version_file for each row execute function papers.stays();
create trigger a_stays before update or delete on papers.release for each row execute function papers.stays();

call record.keep_versions('governance.meeting_paper');
call record.keep_versions('papers.exempt_part');
call record.keep_versions('papers.edit');
call record.keep_versions('papers.version');
call record.keep_versions('papers.release');
