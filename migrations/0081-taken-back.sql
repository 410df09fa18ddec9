-- An entry that was made by mistake is taken back: it stays on record, with the day, and the change says by whom and why.
-- From then on it stands no more, on no day; what was known before is as it was.

alter table permanence.entry add column taken_back_on date;
call record.keep_versions('permanence.entry');

-- A mistake meets no time limit. The columns stay as they were.
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
    and entry.taken_back_on is null
$$;
