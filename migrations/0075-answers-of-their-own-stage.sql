-- What is taken on to the next stage on the day it was answered is taken on after the answer, which said nothing at that
-- stage: of one day, what was recorded first came first, as the log has it.
create or replace function children.entered_clocks(children int[])
  returns table (child_id int, rule text, started_on date, met_on date, ended_on date)
stable parallel safe language sql as
$$
  with move as (
    select m.challenge_id, m.child_id, m.stage, m.on_day, m.known_from,
      lead(m.on_day) over course as next_on, lead(m.known_from) over course as next_known
    from challenge.move_known m where m.child_id = any(children)
    window course as (partition by m.challenge_id order by m.on_day, m.id)),
  -- A correction is a later version of what was said then.
  answer as (
    select a.challenge_id, a.on_day, coalesce((
      select min(version.known_from) from challenge.answer_history version where version.id = a.id), a.known_from) as known
    from challenge.answer_known a where a.child_id = any(children))
  -- Each stage waits for its answer until the next begins: one left in silence has ended, and is not late for ever.
  select move.child_id, stage.rule, move.on_day,
    (select min(answer.on_day) from answer where answer.challenge_id = move.challenge_id
       and (answer.on_day, answer.known) > (move.on_day, move.known_from)
       and (move.next_on is null or (answer.on_day, answer.known) < (move.next_on, move.next_known))),
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
  having bool_or(move.stage not in ('informal', 'closed'))
$$;
