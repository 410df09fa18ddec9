-- Only what a time limit waits for is handed to the limits: plans, steps, planning meetings and the reviewing officer's views.
-- An action that was agreed or done and what stands in the way of a child, or no longer does, bring nobody nearer to a home: as
-- they counted as movement, drift ended with the barrier that explained it. The columns stay as they were.
create or replace function children.entered_events(children int[])
  returns table (child_id int, what text, about text, on_day date, in_order int)
stable parallel safe language sql as
$$
  select entry.child_id,
    case
      when entry.kind = 'plan' and entry.code = 'agreed' then 'plan agreed'
      when entry.kind = 'plan' then 'plan put forward'
      else entry.kind
    end,
    case entry.kind when 'plan' then entry.route when 'step' then entry.code end, entry.on_day, entry.id
  from permanence.entry_known entry
  where entry.child_id = any(children) and entry.kind in ('plan', 'step', 'meeting', 'officer view')
$$;
