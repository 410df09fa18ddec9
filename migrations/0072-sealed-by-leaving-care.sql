-- Who left care by being adopted is sealed, also where the list of adoption decisions does not tell of the order yet.
update children.relation held set sealed = true
where not sealed and exists (
  select from (
    select c.left_care_reason from children.care c
    where c.child_id = held.child_id and c.known_to = 9223372036854775807
    order by c.valid_from desc limit 1) last
  where last.left_care_reason in ('E11', 'E12'));
