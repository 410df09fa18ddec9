-- Three questions that every import asks several times. Planning them took longer than answering: written so, PostgreSQL keeps
-- the plan for as long as the connection lasts. What they answer is as before.

-- Columns of the lists of the as-at day that tell nothing of anybody, though the list has rows: of a list with fewer than
-- ten, blanks everywhere may well say that there was none. Each is asked so that the first row with a value answers it.
create function children.blank_throughout() returns setof text stable parallel safe language plpgsql as
$$
begin
  return query
  select told.kind from (values
      ('careReviews', exists (select from children.care_as_at where reviewed_on is not null)),
      ('careVisits', exists (select from children.care_as_at where visited_on is not null)),
      ('healthAssessments', exists (select from children.care_as_at where health_assessed_on is not null)),
      ('dentalChecks', exists (select from children.care_as_at where dental_checked_on is not null)),
      ('permanencePlans', exists (select from children.care_as_at where permanence_plan is not null))) told (kind, by_any)
    where not by_any and (select count(*) from (select from children.care_as_at limit 10) rows) = 10
  union all
  select told.kind from (values
      ('protectionReviews', exists (select from children.protection_as_at where reviewed_on is not null)),
      ('protectionVisits', exists (select from children.protection_as_at where visited_on is not null))) told (kind, by_any)
    where not by_any and (select count(*) from (select from children.protection_as_at limit 10) rows) = 10
  union all
  select 'lastSeen' where not exists (select from children.need_as_at where last_seen_on is not null)
    and (select count(*) from (select from children.need_as_at limit 10) rows) = 10
  union all
  select 'authorisations' where not exists (select from children.assessment_as_at where authorised_on is not null)
    and (select count(*) from (select from children.assessment_as_at limit 10) rows) = 10;
end
$$;

create or replace function children.entered_clocks(children int[])
  returns table (child_id int, rule text, started_on date, met_on date, ended_on date)
stable parallel safe language plpgsql as
$$
#variable_conflict use_column
begin
  return query
  with move as (
    select m.challenge_id, m.child_id, m.stage, m.on_day,
      lead(m.on_day) over (partition by m.challenge_id order by m.on_day, m.id) as next_on
    from challenge.move_known m where m.child_id = any(children))
  -- Each stage waits for its answer until the next begins: one left in silence has ended, and is not late for ever.
  select move.child_id, stage.rule, move.on_day,
    (select min(answer.on_day) from challenge.answer_known answer where answer.challenge_id = move.challenge_id
       and answer.on_day >= move.on_day and (move.next_on is null or answer.on_day <= move.next_on)),
    move.next_on
  from move join (values
    ('informal', 'cla.iro_dispute.informal'),
    ('team manager', 'cla.iro_dispute.stage1'),
    ('head of service', 'cla.iro_dispute.stage2'),
    ('director', 'cla.iro_dispute.stage3')) stage (name, rule) on stage.name = move.stage
  union all
  -- All formal stages together, Cafcass among them, until the challenge is closed.
  select move.child_id, 'cla.iro_dispute', min(move.on_day) filter (where move.stage not in ('informal', 'closed')),
    min(move.on_day) filter (where move.stage = 'closed'), null
  from move group by move.challenge_id, move.child_id
  having bool_or(move.stage not in ('informal', 'closed'));
end
$$;

create or replace function children.entered_events(children int[])
  returns table (child_id int, what text, about text, on_day date, in_order int)
stable parallel safe language plpgsql as
$$
#variable_conflict use_column
begin
  return query
  select entry.child_id, said.what, said.about, said.on_day, entry.id
  from permanence.entry_known entry
  cross join lateral (values
    (case
       when entry.kind = 'plan' and entry.code = 'agreed' then 'plan agreed'
       when entry.kind = 'plan' then 'plan put forward'
       when entry.kind in ('step', 'meeting', 'officer view') then entry.kind
       else 'entry'
     end,
     case entry.kind when 'plan' then entry.route when 'step' then entry.code end, entry.on_day),
    -- Done, of an action; gone, of a barrier: that moves something too.
    ('entry', null, entry.ends_on)) said (what, about, on_day)
  where entry.child_id = any(children) and said.on_day is not null;
end
$$;
