-- Whose children a team manager reads, asked once: written inside the condition, both functions ran for every child of
-- the council, which took a second for two thousand of them. What is permitted does not change.

create or replace function children.of_teams(permission text) returns int[] stable parallel safe language sql as
$$ select array(select r.child_id from children.relation r
     where r.team_id = any((select access.viewer_teams(permission))::int[])
       and r.child_id <> all((select children.withheld())::int[])) $$;
