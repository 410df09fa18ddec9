-- What a conference decided is replaced by its chair, and nothing else is: row security asks this of the decision whose place
-- another takes, which the chair need not be able to change.
create function governance.of_conference(decision int, plans text[]) returns boolean language sql stable as $$
  select exists (select from governance.child_decision_known earlier where earlier.id = decision
    and earlier.code = 'plan' and earlier.plan = any(plans)
    and earlier.post_id = any((select record.setting('los.posts'))::int[]))
$$;
