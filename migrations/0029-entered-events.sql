-- What people record of a child that a time limit waits for: it meets the limit as a day in an extract does.

-- Trackers stand above children. Each hands in what it records here, so that whatever works time limits out reads it,
-- an import as well as a person's own entry. A tracker that comes later replaces this function, adding its own lines.
-- Row security is the caller's; what is known is what the caller's known-at date knows.
create function children.entered_events(children int[]) returns table (child_id int, what text, on_day date)
stable parallel safe language sql as
$$ select entry.child_id, 'permanence plan agreed', entry.on_day from permanence.entry_known entry
   where entry.child_id = any(children) and entry.kind = 'plan' and entry.code = 'agreed' $$;
