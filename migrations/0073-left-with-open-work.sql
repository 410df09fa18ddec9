-- A child whom no list names any more although the work went on stays with the team that had it by the last extract that told.
update children.relation held set team_id = named.team_id
from (
  select distinct on (s.child_id) s.child_id, s.team_name, s.valid_to, s.in_care or s.on_plan or s.in_need as went_on
  from children.summary s where s.known_to = 9223372036854775807 order by s.child_id, s.valid_from desc) last
join intake.team_name named on named.name = last.team_name and named.team_id is not null
where last.child_id = held.child_id and last.went_on and last.valid_to <> 'infinity'
  and held.team_id is distinct from named.team_id
  and not exists (select from children.membership m where m.child_id = held.child_id and m.known_to = 9223372036854775807);
