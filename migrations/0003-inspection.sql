-- Inspections: what was judged and found, what was praised, and the reports they were read from.
-- Kinds, frameworks, strands and grades are data in the code (src/inspection/frameworks): adding one changes no table.

create schema inspection;

-- A report as it was uploaded, and what was read from it. The bytes stand in record.file under the same hash.
create table inspection.report (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  file_sha256 text not null unique check (file_sha256 ~ '^[0-9a-f]{64}$'),
  file_name text not null,
  -- What the program read, page by page, to be shown beside what the user confirms. Never edited.
  reading jsonb not null
);

create table inspection.inspection (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  kind text not null,
  -- Empty where no framework of Ofsted's applies, such as a peer review.
  framework text,
  authority text not null,
  inspected_from date not null,
  inspected_to date not null check (inspected_to >= inspected_from),
  -- A council receives its report before it is published: empty until then.
  published_on date,
  -- Statutory periods run from here.
  received_on date not null check (received_on >= inspected_to),
  file_sha256 text unique references inspection.report (file_sha256)
);

create table inspection.judgement (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  inspection_id int not null references inspection.inspection (id),
  position int not null,
  strand text not null,
  grade text not null,
  -- What the council had said of itself before.
  self_grade text,
  unique (inspection_id, strand)
);

create table inspection.finding (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  inspection_id int not null references inspection.inspection (id),
  position int not null,
  -- Word for word.
  text text not null,
  -- An area for priority action; otherwise an area for improvement.
  priority boolean not null default false,
  -- Outcomes and enablers of the National Framework, where the report names them.
  tags text[] not null default '{}',
  paragraph text,
  page int check (page > 0)
);
create index finding_inspection on inspection.finding (inspection_id, position);

create table inspection.strength (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  inspection_id int not null references inspection.inspection (id),
  position int not null,
  text text not null,
  paragraph text,
  page int check (page > 0),
  owner_post_id int references access.post (id),
  -- What would show that it slips.
  watch text,
  last_checked_on date,
  state text not null default 'not checked' check (state in ('holds', 'slipping', 'not checked')),
  note text,
  check ((state = 'not checked') = (last_checked_on is null))
);
create index strength_inspection on inspection.strength (inspection_id, position);

-- An inspection on its way to the record: read from a report, typed by hand, or a correction of one on record.
create table inspection.draft (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  -- Empty when typed in by hand.
  report_id int references inspection.report (id),
  -- Set when this corrects an inspection on record, with the version that the correction started from.
  corrects_id int references inspection.inspection (id),
  corrects_version bigint,
  -- As typed, valid or not: nothing typed is lost between two visits to the page.
  typed jsonb not null,
  state text not null default 'being checked' check (state in ('being checked', 'confirmed', 'thrown away')),
  inspection_id int references inspection.inspection (id),
  confirmed_by int references access.person (id),
  confirmed_on date,
  check ((corrects_id is null) = (corrects_version is null)),
  check ((state = 'confirmed') = (inspection_id is not null and confirmed_by is not null and confirmed_on is not null))
);

-- One draft at a time of the same report, and one correction at a time of the same inspection.
create unique index draft_report on inspection.draft (report_id) where state = 'being checked' and corrects_id is null;
create unique index draft_correction on inspection.draft (corrects_id) where state = 'being checked';

call record.keep_versions('inspection.report');
call record.keep_versions('inspection.inspection');
call record.keep_versions('inspection.judgement');
call record.keep_versions('inspection.finding');
call record.keep_versions('inspection.strength');
call record.keep_versions('inspection.draft');
