-- As before: the ways in which children are a role's own work stand in one list, access.own_work().
create or replace function access.reviews(permission text) returns boolean stable parallel safe language sql as
$$ select exists (select from unnest(access.own_work()) by where access.granted(permission, by)) $$;
