-- What the pages about one child stand on: where facts came from, the names that a council supplied, and the way to its
-- case system.

-- Which extracts the record holds, for whoever may read a fact: its day and its lists, and nothing of what is in it.
create table children.source (
  import_id int primary key references intake.import (id),
  extract text not null,
  as_at date not null,
  lists int[] not null,
  -- False once the extract was taken back.
  held boolean not null
);

create function intake.tell_source() returns trigger language plpgsql as $$
begin
  insert into children.source as told (import_id, extract, as_at, lists, held)
  values (new.id, new.extract, new.as_at, new.lists, new.state = 'applied')
  on conflict (import_id) do update set lists = excluded.lists, held = excluded.held;
  return null;
end $$;
create trigger tell_source after insert or update on intake.import
  for each row when (new.state in ('applied', 'reversed')) execute function intake.tell_source();

-- The owner is under row security too, until the policies are made anew after the migrations.
alter table intake.import no force row level security;
insert into children.source (import_id, extract, as_at, lists, held)
select id, extract, as_at, lists, state = 'applied' from intake.import where state in ('applied', 'reversed');

-- Names, where a council has supplied them: the latest list and nothing before it.
create table children.name (
  child_id int primary key references children.child (id),
  name text not null check (name <> '')
);
-- Every beginning of every word of a name, so that a search is an equality: the one comparison that a database under
-- row security may look up in an index without telling anything of rows that the viewer may not see.
create table children.name_token (
  child_id int not null references children.name (child_id) on delete cascade,
  token text not null,
  primary key (child_id, token)
);
create index name_token_token on children.name_token (token);

-- Where a child's record stands in the case system: an address in which {id} is the council's number for the child.
create table children.case_link (
  id int primary key check (id = 1),
  known_from bigint not null default 0,
  pattern text not null check (pattern = '' or pattern ~ '^https://[^[:space:]]+$' and pattern ~ '[{]id[}]')
);
call record.keep_versions('children.case_link');
