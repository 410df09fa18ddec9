-- What is asked up the line is answered by the body that was asked; decisions of the executive that one post takes; and the
-- action that carries a recommendation which was accepted.

-- Whether the viewer answers for a body: its chair and its clerk. Of a body that is minuted in the council's own system, and of
-- one that nobody chairs or clerks on the day, whoever keeps governance records the answer.
create function governance.answers_for(asked int, on_day date) returns boolean stable language sql as $$
  select exists (
    select from governance.body
    where body.id = asked and (
      body.chair_post_id = any(access.viewer_posts('change meetings'))
      or body.clerk_post_id = any(access.viewer_posts('change meetings'))
      or (access.granted('change governance', 'any') and (
        coalesce(body.minuted_elsewhere, body.kind in ('executive', 'scrutiny'))
        or not exists (
          select from access.post_holder holder
          where holder.post_id in (body.chair_post_id, body.clerk_post_id)
            and holder.from_on <= on_day and (holder.until_on is null or holder.until_on >= on_day))))))
$$;

create function governance.answered_by_the_asked() returns trigger language plpgsql as $$
begin
  if (new.answer, new.answer_words, new.answered_on, new.decision_id)
      is distinct from (old.answer, old.answer_words, old.answered_on, old.decision_id)
     and record.setting('los.person') is not null
     and not governance.answers_for(new.to_body_id, record.as_at()) then
    raise exception 'what was asked up the line is answered by the body that was asked' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger b_answer before update on governance.escalation
  for each row execute function governance.answered_by_the_asked();

-- A member of the executive, or an officer under delegation, decides alone: for the executive, and in no meeting of it.
alter table governance.decision
  add column by_post_id int references access.post (id),
  -- What gives the post the power: the part of the constitution, or of the scheme of delegation.
  add column power text check (power <> ''),
  add constraint alone_by_power check ((by_post_id is null) = (power is null)),
  add constraint alone_in_no_meeting check (by_post_id is null or (meeting_id is null and item_id is null)),
  -- The law asks of its record: reasons, what else was considered, and what interests were declared.
  add constraint alone_in_full check (
    by_post_id is null or (reasons is not null and alternatives is not null and interests is not null));
create index decision_by_post on governance.decision (by_post_id);
call record.keep_versions('governance.decision');

create function governance.alone_for_the_executive() returns trigger language plpgsql as $$
begin
  if new.by_post_id is not null
     and not exists (select from governance.body where body.id = new.body_id and body.kind = 'executive') then
    raise exception 'a post decides alone for the executive, and for no other body' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger a_alone before insert or update on governance.decision
  for each row execute function governance.alone_for_the_executive();

-- The action that does what was accepted: one of the log, or one of the plan.
alter table governance.recommendation
  add column logged_action_id int references governance.logged_action (id),
  add column plan_action_id int references plan.action (id),
  add constraint one_action check (num_nonnulls(logged_action_id, plan_action_id) <= 1),
  add constraint action_for_what_was_accepted check (
    num_nonnulls(logged_action_id, plan_action_id) = 0 or answer is not null);
call record.keep_versions('governance.recommendation');
