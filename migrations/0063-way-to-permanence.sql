-- All that is recorded on the way to permanence reaches the time limits: which plan, which step, the reviewing officer's
-- views, and every day on which anything moved. Stages, drift, matches and views are limits like every other.

-- The columns change, so that the function is made anew. Row security is the caller's; what is known is what the caller's
-- known-at date knows. Each row says what was recorded, about what (the route of a plan, the name of a step), on which
-- day, and in which order of two of one day.
drop function children.entered_events(int[]);
create function children.entered_events(children int[])
  returns table (child_id int, what text, about text, on_day date, in_order int)
stable parallel safe language sql as
$$
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
  where entry.child_id = any(children) and said.on_day is not null
$$;
