-- A restriction is looked after by whoever authorised it, or is named for the record, and may change restrictions: nobody
-- else puts their own name on the list, takes another's off or ends it, by no way into the database.

create function children.today() returns date stable parallel safe language sql as
$$ select (record.now() at time zone 'Europe/London')::date $$;

-- The open restrictions that hold for a record: its own, and that of the child it is joined to.
create function children.restrictions_of(child int) returns setof children.restriction stable language sql as
$$ select r.* from children.restriction r
   where r.ended_on is null and r.child_id in (child, children.restricted_as(child)) $$;

-- What the roles of an active person allow today; nothing where one of them forbids it.
create function children.allows(person int, asked_action text, asked_resource text) returns boolean stable language sql as
$$ select exists (select from access.person p where p.id = person and p.state = 'active')
     and coalesce(bool_or(a.effect = 'allow' and a.relation = 'any') and not bool_or(a.effect = 'forbid'), false)
   from access.role_held held join access.permission a on a.role = held.role
   where held.person_id = person and a.action = asked_action and a.resource = asked_resource
     and held.from_on <= children.today() and (held.until_on is null or held.until_on >= children.today()) $$;

-- Holders of the post that authorised it, and those who are named and may read the record.
create function children.look_after(child int) returns int[] stable language sql as
$$ select array(
     select holder.person_id from children.restrictions_of(child) held
     join access.post_holder holder on holder.post_id = held.authorised_by_post_id
       and holder.from_on <= children.today() and (holder.until_on is null or holder.until_on >= children.today())
     where children.allows(holder.person_id, 'change', 'restrictions')
     union
     select reader.person_id from children.restrictions_of(child) held
     join children.allowed_reader reader on reader.child_id in (child, held.child_id)
       and reader.from_on <= children.today() and (reader.until_on is null or reader.until_on >= children.today())
     join children.relation on relation.child_id = child
     where children.allows(reader.person_id, 'change', 'restrictions')
       and children.allows(reader.person_id, 'read', 'children')
       and (not relation.sealed or children.allows(reader.person_id, 'read', 'adoption'))) $$;

-- Where nobody of those is left, whoever may change restrictions looks after it. The product itself is kept from none.
create function children.may_look_after(child int) returns boolean stable language sql as
$$ select record.setting('los.person') is null
     or not exists (select from children.restrictions_of(child))
     or (select access.viewer_id() = any(found.people) or cardinality(found.people) = 0
         from (select children.look_after(child) as people) found) $$;

-- Stable on purpose: judged by what held when the statement began, so that one statement changes all names together.
create function children.look_after_alone() returns trigger stable language plpgsql as $$
begin
  if record.setting('los.person') is not null and (
    (tg_op <> 'INSERT' and not children.may_look_after(old.child_id))
    or (tg_op <> 'DELETE' and not children.may_look_after(new.child_id))) then
    raise insufficient_privilege using message = format('%s is for those who look after the restriction', tg_table_name);
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;
create trigger look_after_alone before insert or update or delete on children.restriction
  for each row execute function children.look_after_alone();
create trigger look_after_alone before insert or update or delete on children.allowed_reader
  for each row execute function children.look_after_alone();

-- That a record is restricted follows from its restrictions, and is not taken off beside them.
create function children.restricted_follows() returns trigger stable language plpgsql as $$
begin
  if record.setting('los.person') is not null
    and new.restricted is distinct from exists (select from children.restrictions_of(new.child_id)) then
    raise insufficient_privilege using message = 'a record is restricted by a restriction, and by nothing else';
  end if;
  return new;
end $$;
create trigger restricted_follows before update of restricted on children.relation
  for each row when (old.restricted is distinct from new.restricted)
  execute function children.restricted_follows();
