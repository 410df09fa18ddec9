-- Once a plan is approved, who leads an action, what it says, of which kind it is and what its measure is to reach change
-- only by a request, with a reason and somebody who approves it: never silently, and not behind the pages either.

create table plan.change_request (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  action_id int references plan.action (id),
  measure_id int references plan.measure (id),
  what text not null check (what in ('owner', 'wording', 'kind', 'target')),
  -- Both sides in words, as a reader sees them: posts by their titles.
  from_words text not null,
  to_words text not null check (to_words <> from_words),
  to_text text,
  to_lead_post_id int references access.post (id),
  to_kind text check (to_kind in ('task', 'practice change')),
  to_target double precision,
  to_by_on date,
  to_tolerance double precision check (to_tolerance >= 0),
  -- The version of the action or measure that it was asked of.
  of_version bigint not null,
  reason text not null check (reason <> ''),
  asked_on date not null,
  asked_by text not null,
  settled text not null check (settled in ('waiting for approval', 'approved', 'refused')),
  settled_on date check (settled_on >= asked_on),
  settled_by text,
  check ((action_id is null) <> (measure_id is null)),
  check ((measure_id is not null) = (what = 'target')),
  check ((what = 'wording') = (to_text is not null)),
  check ((what = 'kind') = (to_kind is not null)),
  check ((settled = 'waiting for approval') = (settled_on is null)),
  check ((settled_on is null) = (settled_by is null))
);
create index change_request_action on plan.change_request (action_id);
create index change_request_measure on plan.change_request (measure_id);
create unique index change_request_one_open on plan.change_request (coalesce(action_id, 0), coalesce(measure_id, 0), what)
  where settled = 'waiting for approval';
call record.keep_versions('plan.change_request');

-- Only whoever may approve the plan settles a request.
create function plan.who_settles_changes() returns trigger language plpgsql as $$
begin
  if new.settled <> 'waiting for approval' and not access.granted('approve plan', 'any') then
    raise exception 'a change of an approved plan is settled by whoever may approve the plan'
      using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'UPDATE' and old.settled <> 'waiting for approval' then
    raise exception 'this request is settled already' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_settled before insert or update on plan.change_request
  for each row execute function plan.who_settles_changes();

create function plan.was_approved(area int) returns boolean stable language sql as
$$ select exists (select from plan.version join plan.area on area.plan_id = version.plan_id where area.id = was_approved.area) $$;

-- What was approved in this very change lets a row become what was asked for, and nothing else.
create function plan.no_silent_action() returns trigger language plpgsql as $$
begin
  if not plan.was_approved(old.area_id) then return new; end if;
  if new.text is distinct from old.text and not exists (
    select from plan.change_request r where r.action_id = old.id and r.what = 'wording' and r.settled = 'approved'
      and r.known_from = record.change_id() and r.to_text = new.text) then
    raise exception 'the wording of action % is in an approved plan: it changes by an approved request', old.reference
      using errcode = 'check_violation';
  end if;
  if new.lead_post_id is distinct from old.lead_post_id and not exists (
    select from plan.change_request r where r.action_id = old.id and r.what = 'owner' and r.settled = 'approved'
      and r.known_from = record.change_id() and r.to_lead_post_id is not distinct from new.lead_post_id) then
    raise exception 'the owner of action % is in an approved plan: it changes by an approved request', old.reference
      using errcode = 'check_violation';
  end if;
  -- What nobody has said yet may be said; after that it decides how the action closes.
  if old.kind is not null and new.kind is distinct from old.kind and not exists (
    select from plan.change_request r where r.action_id = old.id and r.what = 'kind' and r.settled = 'approved'
      and r.known_from = record.change_id() and r.to_kind = new.kind) then
    raise exception 'the kind of action % is in an approved plan: it changes by an approved request', old.reference
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger b_no_silent_change before update on plan.action for each row execute function plan.no_silent_action();

create function plan.no_silent_target() returns trigger language plpgsql as $$
begin
  if (new.target, new.by_on, new.tolerance) is not distinct from (old.target, old.by_on, old.tolerance)
     or not plan.was_approved(old.area_id) then
    return new;
  end if;
  if not exists (
    select from plan.change_request r where r.measure_id = old.id and r.settled = 'approved'
      and r.known_from = record.change_id()
      and (r.to_target, r.to_by_on, r.to_tolerance) is not distinct from (new.target, new.by_on, new.tolerance)) then
    raise exception 'the target of measure % is in an approved plan: it changes by an approved request', old.id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger b_no_silent_change before update on plan.measure for each row execute function plan.no_silent_target();
