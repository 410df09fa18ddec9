-- Time limits that people start and stop by what they record: rows of clocks.running like every other.

-- Trackers stand above children. Each hands in the limits that it keeps: the rule, from which day, when it was met, and
-- when it ended without being met. A tracker that comes later replaces this function, adding its own lines. Row security
-- is the caller's; what is known is what the caller's known-at date knows.
create function children.entered_clocks(children int[])
  returns table (child_id int, rule text, started_on date, met_on date, ended_on date)
stable parallel safe language sql as
$$
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
  having bool_or(move.stage not in ('informal', 'closed'))
$$;

-- What else a limit of the council's waits for, beside the plan itself: by which route, the match, and the meetings.
create or replace function children.entered_events(children int[]) returns table (child_id int, what text, on_day date)
stable parallel safe language sql as
$$
  select entry.child_id, said.what, entry.on_day from permanence.entry_known entry
  cross join lateral (values
    (case when entry.kind = 'plan' and entry.code = 'agreed' then 'permanence plan agreed' end),
    (case when entry.kind = 'plan' and entry.code = 'agreed' and entry.route = 'long-term fostering'
       then 'long-term fostering agreed' end),
    (case when entry.kind = 'step' and entry.code = 'long-term match agreed' then 'long-term match agreed' end),
    (case when entry.kind = 'meeting' then 'planning meeting held' end)) said (what)
  where entry.child_id = any(children) and said.what is not null
$$;
