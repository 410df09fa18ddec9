-- What left the service: every release to a board or to the public, and every figure in it, for good. Later releases are
-- held against these, so that no two of them together tell what each kept back.

create schema publication;

create table publication.release (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  level text not null check (level in ('board', 'public')),
  on_day date not null,
  title text not null check (title <> ''),
  -- The meeting and its named members, or where the public finds it.
  audience text not null check (audience <> ''),
  released_by_person_id int not null references access.person (id)
);
call record.keep_versions('publication.release');

-- What was printed, as it was printed: 'c' where it was withheld.
create table publication.printed (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  release_id int not null references publication.release (id),
  place int not null,
  measure text not null,
  cell text not null,
  area text not null,
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  piece text not null check (piece in ('all', 'part', 'rest', 'percent', 'amount')),
  printed text not null check (printed <> ''),
  unique (release_id, place)
);
call record.keep_versions('publication.printed');

-- The true figures behind a release and the sums between them, for the rules alone: whoever may read the register does not
-- thereby read what was withheld.
create table publication.basis (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  release_id int not null unique references publication.release (id),
  figures jsonb not null,
  sums jsonb not null
);
call record.keep_versions('publication.basis');
