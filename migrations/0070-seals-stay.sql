-- An adoption order seals a record for good: also where later extracts name the child no more. What the last extract that told
-- of a process of adoption said of its order counts, not whether the latest extract tells of it.
update children.relation held set sealed = true
where not sealed and exists (
  select from (
    select distinct on (a.starts_on, a.occurrence) a.ordered_on from children.adoption a
    where a.child_id = held.child_id and a.known_to = 9223372036854775807
    order by a.starts_on, a.occurrence, a.valid_from desc) last
  where last.ordered_on is not null);
