-- A restriction silences no challenge: while one about the child is open, whoever raised it is named for the record, or,
-- where they have left, somebody who takes it on.

-- Whether a person still holds a role that may raise a challenge: who holds none has left, as far as challenges go.
create function challenge.may_raise(person int) returns boolean stable language sql as
$$ select exists (select from access.person p where p.id = person and p.state = 'active')
     and coalesce(bool_or(a.effect = 'allow') and not bool_or(a.effect = 'forbid'), false)
   from access.role_held held join access.permission a on a.role = held.role
   where held.person_id = person and a.action = 'change' and a.resource = 'challenges'
     and held.from_on <= children.today() and (held.until_on is null or held.until_on >= children.today()) $$;

-- Of each open challenge about the child, or about a number joined to it, those of whom one has to be named. No row where
-- nobody here could go on with it, and none of a sealed record, which its own rules withhold.
create function challenge.to_be_named(child int) returns table (challenge_id int, has_left boolean, people int[])
stable language sql as
$$
  select found.* from (
    select raised.challenge_id, not challenge.may_raise(raised.person_id),
      case when challenge.may_raise(raised.person_id) then array[raised.person_id] else array(
        select p.id from access.person p
        where p.state = 'active' and children.allows(p.id, 'approve', 'challenges') order by p.id) end as people
    from challenge.raised join children.relation on relation.child_id = raised.child_id
    where raised.until_on = 'infinity' and not relation.sealed
      and child in (raised.child_id, children.restricted_as(raised.child_id))) found
  where cardinality(found.people) > 0
  order by found.challenge_id
$$;

-- Judged at the end of the change, when the restriction and all names stand. The product itself is kept from nothing.
create function challenge.not_silenced() returns trigger language plpgsql as $$
declare whose int := case when tg_op = 'DELETE' then old.child_id else new.child_id end;
begin
  if record.setting('los.person') is null then return null; end if;
  if not exists (select from children.restriction r where r.child_id = whose and r.ended_on is null) then return null; end if;
  -- A number that is parted takes its record's restriction along as it stands.
  if exists (select from children.membership m where m.child_id = whose and m.known_to = record.change_id()) then return null; end if;
  if exists (select from challenge.to_be_named(whose) asked where not exists (
    select from children.allowed_reader named where named.child_id = whose and named.person_id = any(asked.people)
      and named.from_on <= children.today() and (named.until_on is null or named.until_on >= children.today()))) then
    raise insufficient_privilege using message = 'whoever raised an open challenge about a child stays named for the record';
  end if;
  return null;
end $$;
create constraint trigger not_silenced after insert or update on children.restriction
  deferrable initially deferred for each row execute function challenge.not_silenced();
create constraint trigger not_silenced after update or delete on children.allowed_reader
  deferrable initially deferred for each row execute function challenge.not_silenced();
