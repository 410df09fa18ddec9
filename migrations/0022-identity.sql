-- Two of the council's numbers that are one child: joined only by a person's decision, and parted again by one.

-- What extracts said stays under the number they used; a child whose numbers were joined is made from them. The number
-- that the joined child goes by keeps what was said of it in a shadow of its own.
alter table children.child add column shadow_of int references children.child (id);
alter table children.child drop constraint child_council_id_key;
create unique index child_council_id on children.child (council_id) where shadow_of is null;
create unique index child_shadow on children.child (shadow_of) where shadow_of is not null;

-- A person's decision about two numbers: that they are one child, that they are not, or that they are not after all.
create table children.identity (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  -- The child that goes on, by the number that extracts use now; and the other number's.
  child_id int not null references children.child (id),
  other_id int not null references children.child (id),
  number text not null,
  other_number text not null,
  decision text not null check (decision in ('joined', 'not the same', 'parted')),
  reason text not null check (reason <> ''),
  decided_by int not null references access.person (id),
  decided_on date not null,
  -- Joining and parting are carried out beside the request.
  done boolean not null,
  -- Why it was not carried out, as a sentence.
  refused text,
  check (child_id <> other_id),
  unique (child_id, other_id)
);
call record.keep_versions('children.identity');

-- Whose rows make up whose, between two changes. Numbers alone: nothing here says anything of a child.
create table children.membership (
  id int primary key generated always as identity,
  child_id int not null references children.child (id),
  root_id int not null references children.child (id),
  shadow boolean not null,
  known_from bigint not null,
  known_to bigint not null default 9223372036854775807,
  check (child_id <> root_id)
);
create unique index membership_open on children.membership (child_id) where known_to = 9223372036854775807;
create index membership_root on children.membership (root_id);

-- The council's other numbers for a child, to be searched by.
create table children.other_number (
  id int primary key generated always as identity,
  child_id int not null references children.child (id),
  council_id text not null,
  known_from bigint not null,
  known_to bigint not null default 9223372036854775807
);
create index other_number_child on children.other_number (child_id);
create index other_number_of on children.other_number (council_id);

-- Numbers whose rows stand under a joined child, as far as that was known: the child is shown, and they are not.
create function children.joined_away() returns int[] stable parallel safe language sql as
$$ select array(select m.child_id from children.membership m
     where m.shadow or (m.known_from <= (select record.known_at()) and m.known_to > (select record.known_at()))) $$;

-- Whose restriction holds for a child: that of the child it is joined to, if it is.
create function children.restricted_as(child int) returns int stable parallel safe language sql as
$$ select coalesce((select m.root_id from children.membership m
     where m.child_id = child and m.known_to = 9223372036854775807), child) $$;

create or replace function children.mark_restricted() returns trigger language plpgsql as $$
declare whose int := coalesce(new.child_id, old.child_id);
begin
  update children.relation set restricted = exists (
    select from children.restriction r where r.ended_on is null
      and (r.child_id = relation.child_id or r.child_id = children.restricted_as(relation.child_id)))
  where child_id = whose or child_id in (
    select m.child_id from children.membership m where m.root_id = whose and m.known_to = 9223372036854775807);
  return null;
end $$;

-- The product's intake is kept from nothing; whatever else the product looks up counts a joined child once.
create or replace function children.withheld() returns int[] stable parallel safe language sql as
$$ select case
     when record.setting('los.system') = 'intake' then '{}'::int[]
     when record.setting('los.system') is not null then children.joined_away()
     else children.joined_away() || array(
     select r.child_id from children.relation r
     where (r.sealed and not access.granted('read adoption', 'any')) or (r.restricted and not exists (
       select from children.allowed_reader a
       where a.child_id in (r.child_id, children.restricted_as(r.child_id)) and a.person_id = access.viewer_id()
         and a.from_on <= (record.now() at time zone 'Europe/London')::date
         and (a.until_on is null or a.until_on >= (record.now() at time zone 'Europe/London')::date)))) end $$;
