-- What a body's calendar is counted from: its terms, its quorum, who clerks it, whether the rules on access to information
-- apply to it, and the council's own lead times where they do not.

alter table governance.body
  -- What the body may and must do, as adopted; and where the adopted text stands.
  add column terms text,
  add column terms_url text check (terms_url ~ '^https://'),
  -- How many members must be there before anything can be decided.
  add column quorum int check (quorum > 0),
  add column clerk_post_id int references access.post (id),
  -- The longest that may lie between two meetings; 'meets' is the same in the council's words.
  add column at_most_weeks int check (at_most_weeks between 1 and 104),
  -- Only such bodies publish their papers five clear days before. Not said: those that meet in public, boards and practice
  -- groups apart.
  add column access_rules boolean,
  -- Working days: drafts before the end of clearance, clearance before papers go out, papers before the meeting (only
  -- where no law says when), and decisions after it.
  add column draft_days int check (draft_days between 0 and 60),
  add column clearance_days int check (clearance_days between 0 and 60),
  add column papers_days int check (papers_days between 0 and 60),
  add column decisions_days int check (decisions_days between 0 and 60),
  -- Minuted in the council's own committee system: here stand the outcome and a link. Not said: Cabinet and scrutiny are.
  add column minuted_elsewhere boolean;

alter table governance.meeting
  add column starts_at text check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  add column ends_at text check (ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and ends_at > starts_at),
  add column place text;

call record.keep_versions('governance.body');
call record.keep_versions('governance.meeting');

-- Whose agendas, papers and minutes the viewer may open under a permission held on 'own posts': to read, those of bodies
-- that meet in public or on which one of the viewer's posts sits; to change, those of bodies that one of them chairs or clerks.
create function governance.bodies_of(permission text) returns int[] stable language sql as $$
  select coalesce(array_agg(body.id), '{}') from governance.body body
  where access.granted(permission, 'own posts') and (
    body.chair_post_id = any(access.viewer_posts(permission))
    or body.clerk_post_id = any(access.viewer_posts(permission))
    or (permission like 'read %' and (body.in_public or exists (
      select from governance.body_member member
      where member.body_id = body.id and member.post_id = any(access.viewer_posts(permission))))))
$$;
