-- Brothers and sisters, where a council has supplied a list of them: the latest list and nothing before it. No extract
-- tells of them.
create table children.sibling (
  -- Whose record it shows on.
  child_id int not null references children.child (id),
  -- Ours, and another one in every list: the council's own number for a family is held nowhere.
  family uuid not null,
  -- The number by which the list names the child. Where numbers are joined or parted, the row goes with its number.
  council_id text not null check (council_id <> ''),
  primary key (council_id, family)
);
create index sibling_child on children.sibling (child_id);
create index sibling_family on children.sibling (family);

-- Once an adoption order seals a record, nothing leads from it to those the child was born among, whoever writes.
create function children.sealed_has_no_siblings() returns trigger language plpgsql as $$
begin
  delete from children.sibling where child_id = new.child_id;
  return null;
end $$;
create trigger sealed_has_no_siblings after insert or update of sealed on children.relation
  for each row when (new.sealed) execute function children.sealed_has_no_siblings();

create function children.no_siblings_of_sealed() returns trigger language plpgsql as $$
begin
  if exists (select from children.relation r where r.child_id = new.child_id and r.sealed) then return null; end if;
  return new;
end $$;
create trigger no_siblings_of_sealed before insert or update of child_id on children.sibling
  for each row execute function children.no_siblings_of_sealed();
