-- What people read of what was released: the page as it left, whole and for good. A board's page goes to each of its named
-- members as a copy of the member's own, so that row security shows it to them and to nobody beside; a public page is one.

create schema released;

create table released.board_copy (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  release_id int not null references publication.release (id),
  -- The named member whose copy it is.
  person_id int not null references access.person (id),
  page jsonb not null,
  unique (release_id, person_id)
);
call record.keep_versions('released.board_copy');

create table released.public_page (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  release_id int not null unique references publication.release (id),
  -- Only what may be printed: what was withheld is not in it.
  page jsonb not null
);
call record.keep_versions('released.public_page');
