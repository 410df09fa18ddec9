-- The one log of what was agreed to be done, by any body and from any source. Nothing falls off it between meetings:
-- what is carried forward is worked out from these rows, and never stored.

create table governance.logged_action (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  -- The body that follows it up.
  body_id int not null references governance.body (id),
  source text not null check (source in ('meeting', 'peer review', 'sector-led improvement', 'audit theme', 'scrutiny recommendation', 'complaints')),
  meeting_id int references governance.meeting (id),
  -- Which review, audit or recommendation; empty for a meeting, which says so itself.
  source_words text not null default '',
  words text not null check (words <> ''),
  -- Who promised it: a post of the council's, or a partner who holds none.
  owner_post_id int references access.post (id),
  partner text,
  agreed_on date not null,
  -- The first date ever set, and the date as it is now. None where nobody named one, which is itself worth showing.
  original_due_on date,
  due_on date,
  area_id int references plan.area (id),
  ended_on date check (ended_on >= agreed_on),
  ending text check (ending in ('done', 'not done', 'no longer needed')),
  ended_words text,
  check ((owner_post_id is null) <> (partner is null)),
  check ((source = 'meeting') = (meeting_id is not null)),
  check ((ended_on is null) = (ending is null) and (ended_on is null) = (ended_words is null))
);
create index logged_action_body on governance.logged_action (body_id);
create index logged_action_owner on governance.logged_action (owner_post_id);
create index logged_action_meeting on governance.logged_action (meeting_id);

-- A date cannot drift unseen: the first one stays, and each move says why.
create function governance.logged_dates() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.original_due_on := new.due_on;
    return new;
  end if;
  if new.original_due_on is distinct from old.original_due_on and old.original_due_on is not null then
    raise exception 'the first date of an action stays what it was' using errcode = '23514';
  end if;
  if old.original_due_on is null then new.original_due_on := new.due_on; end if;
  if (new.due_on, new.owner_post_id, new.partner, new.words) is distinct from (old.due_on, old.owner_post_id, old.partner, old.words)
     and coalesce(current_setting('los.reason', true), '') = '' then
    raise exception 'what was agreed changes with a reason only' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger a_dates before insert or update on governance.logged_action for each row execute function governance.logged_dates();

call record.keep_versions('governance.logged_action');
