-- The wording of a milestone, and which actions of the plans above an action feeds, are part of what was approved: once it is,
-- they change by a request, as owner, wording, kind and target do.

alter table plan.change_request
  -- A milestone that was removed leaves its requests behind: its history keeps what it said.
  add column milestone_id int,
  -- Which actions it is to feed; an empty list is: none but its area as a whole.
  add column to_feeds int[];

do $$
declare found record;
begin
  for found in
    select conname from pg_constraint where conrelid = 'plan.change_request'::regclass and contype = 'c'
      and (pg_get_constraintdef(oid) like '%''owner''%' or pg_get_constraintdef(oid) like '%to_text IS NOT NULL%')
  loop
    execute format('alter table plan.change_request drop constraint %I', found.conname);
  end loop;
end $$;
alter table plan.change_request
  add constraint of_one_thing check (what in ('owner', 'wording', 'kind', 'target', 'milestone', 'feeds')),
  add constraint words_where_worded check ((what in ('wording', 'milestone')) = (to_text is not null)),
  add constraint milestone_of_its_own check ((what = 'milestone') = (milestone_id is not null)),
  add constraint feeds_of_its_own check ((what = 'feeds') = (to_feeds is not null));
drop index plan.change_request_one_open;
create unique index change_request_one_open
  on plan.change_request (coalesce(action_id, 0), coalesce(measure_id, 0), coalesce(milestone_id, 0), what)
  where settled = 'waiting for approval';
call record.keep_versions('plan.change_request');

create function plan.no_silent_milestone() returns trigger language plpgsql as $$
begin
  if new.text is not distinct from old.text
     or not (select plan.was_approved(action.area_id) from plan.action where action.id = old.action_id) then
    return new;
  end if;
  if not exists (
    select from plan.change_request r where r.milestone_id = old.id and r.settled = 'approved'
      and r.known_from = record.change_id() and r.to_text = new.text) then
    raise exception 'the wording of milestone % is in an approved plan: it changes by an approved request', old.id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger b_no_silent_change before update on plan.milestone
  for each row execute function plan.no_silent_milestone();

-- What an action feeds decides what shows through in the plans above.
create function plan.no_silent_feeds() returns trigger language plpgsql as $$
declare
  fed plan.action_feeds := case when tg_op = 'DELETE' then old else new end;
  own plan.action;
begin
  select * into own from plan.action where id = fed.action_id;
  if not plan.was_approved(own.area_id) then return fed; end if;
  if not exists (
    select from plan.change_request r where r.action_id = fed.action_id and r.what = 'feeds' and r.settled = 'approved'
      and r.known_from = record.change_id()
      and (fed.feeds_id = any(r.to_feeds)) = (tg_op <> 'DELETE')) then
    raise exception 'what action % feeds is in an approved plan: it changes by an approved request', own.reference
      using errcode = 'check_violation';
  end if;
  return fed;
end $$;
create trigger b_no_silent_change before insert or update or delete on plan.action_feeds
  for each row execute function plan.no_silent_feeds();
