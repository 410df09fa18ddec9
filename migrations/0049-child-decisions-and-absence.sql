-- What bodies and posts decide about one child, coded, so that two decisions that cannot both be carried out are seen; and
-- posts whose holder is away.

create table governance.child_decision (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  child_id int not null references children.child (id),
  -- Who decided: a body, or a post alone.
  body_id int references governance.body (id),
  post_id int references access.post (id),
  decided_on date not null,
  code text not null check (code in ('plan', 'placement', 'match', 'issue of proceedings', 'funding')),
  -- Which plan; of the others, whether it was agreed.
  plan text check (plan <> ''),
  agreed boolean,
  -- Which placement, by the council's own reference: no address, no name.
  about text check (about <> ''),
  words text not null check (words <> ''),
  -- Who sees to it, and puts a conflict right.
  owner_post_id int not null references access.post (id),
  -- The earlier decision of the same code that it takes the place of. Only what is named here is no longer in force.
  supersedes int references governance.child_decision (id),
  -- Carried out, or fallen away.
  ended_on date check (ended_on >= decided_on),
  ended_because text check (ended_because <> ''),
  check ((body_id is null) <> (post_id is null)),
  check ((code = 'plan') = (plan is not null) and (code = 'plan') = (agreed is null)),
  check (code not in ('placement', 'match', 'funding') or about is not null),
  check ((ended_on is null) = (ended_because is null))
);
create index child_decision_child on governance.child_decision (child_id);

-- A decision takes the place of one about the same child, of the same code, from the same day or an earlier one.
create function governance.supersedes_alike() returns trigger language plpgsql as $$
begin
  if new.supersedes is not null and not exists (
    select from governance.child_decision earlier where earlier.id = new.supersedes and earlier.id <> new.id
      and earlier.child_id = new.child_id and earlier.code = new.code and earlier.decided_on <= new.decided_on) then
    raise exception 'a decision takes the place of an earlier one of the same code about the same child' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger a_supersedes before insert or update on governance.child_decision
  for each row execute function governance.supersedes_alike();

call record.keep_versions('governance.child_decision');

-- A post whose holder is away, the chair of a body included. Who stands in for children is in access.deputy; who chairs or
-- answers in the meantime, and gains no permission by it, is named here.
create table governance.absence (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  post_id int not null references access.post (id),
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  reason text not null check (reason <> ''),
  covered_by_post_id int references access.post (id) check (covered_by_post_id <> post_id),
  -- With whom it is red while nobody stands in.
  line_manager_post_id int not null references access.post (id) check (line_manager_post_id <> post_id)
);
create index absence_post on governance.absence (post_id);
call record.keep_versions('governance.absence');
