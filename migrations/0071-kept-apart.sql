-- What was known while two numbers were one child is kept from whoever one of them is kept from now: the joined child's
-- rows of that time are made of both.

-- Records that are restricted, or sealed, and that this viewer is not named for.
create function children.kept_apart() returns int[] stable parallel safe language sql as
$$ select case when record.setting('los.system') is not null then '{}'::int[] else array(
     select r.child_id from children.relation r
     where (r.sealed and not access.granted('read adoption', 'any')) or (r.restricted and not exists (
       select from children.allowed_reader a
       where a.child_id in (r.child_id, children.restricted_as(r.child_id)) and a.person_id = access.viewer_id()
         and a.from_on <= (record.now() at time zone 'Europe/London')::date
         and (a.until_on is null or a.until_on >= (record.now() at time zone 'Europe/London')::date)))) end $$;

-- Children made, on the day known at, of a number that was parted since and is among these.
create function children.made_then_of(numbers int[]) returns int[] stable parallel safe language sql as
$$ select array(select m.root_id from children.membership m
     where not m.shadow and m.known_to <> 9223372036854775807 and m.child_id = any(numbers)
       and m.known_from <= (select record.known_at()) and m.known_to > (select record.known_at())) $$;

create or replace function children.withheld() returns int[] stable parallel safe language sql as
$$ select case
     when record.setting('los.system') = 'intake' then '{}'::int[]
     when record.setting('los.system') is not null then children.joined_away()
     else (select children.joined_away() || kept.apart || children.made_then_of(kept.apart)
           from (select children.kept_apart() as apart) kept) end $$;
