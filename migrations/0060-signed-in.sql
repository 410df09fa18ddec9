-- Every request begins with the question whose session it is: one statement, and no transaction of its own around six.

-- Whose session this is, with what they may do now, or null when it is nobody's any more. First the product's sign-in
-- looks, then the person: each under its own policies, as two views in one transaction. The use is noted at most once
-- a minute.
create function access.signed_in(token bytea, roles_on date, idle interval, now timestamptz, request text)
returns jsonb volatile language plpgsql as $$
declare
  found_session record;
  viewer jsonb;
begin
  perform access.begin_view(null, 'sign-in', roles_on, null, now, request);
  select session.person_id, person.name, session.way, session.used_at < record.now() - interval '1 minute' as stale
  into found_session
  from access.session join access.person on person.id = session.person_id
  where session.token_sha256 = token and session.ends_at > record.now() and session.used_at > record.now() - idle
    and person.state = 'active';
  if not found then return null; end if;
  if found_session.stale then
    update access.session set used_at = record.now() where token_sha256 = token;
  end if;
  viewer := access.begin_view(found_session.person_id, null, roles_on, null, now, request);
  return jsonb_build_object('personId', found_session.person_id, 'name', found_session.name, 'way', found_session.way,
    'view', viewer,
    'post', (
      select post.title from access.post_holder_known holder join access.post_known post on post.id = holder.post_id
      where holder.person_id = found_session.person_id and holder.from_on <= roles_on
        and (holder.until_on is null or holder.until_on >= roles_on)
      order by holder.from_on desc limit 1));
end $$;
