-- When somebody leaves a post: what was open then, who accepted which of it, and whose it stays where nobody did. What was
-- open is written once, as it stood, and kept for good.

create table line.handover (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  -- The holding that ends. No reference: one that had not begun is taken back whole, and what was drawn up for it stays.
  holding_id int not null unique,
  post_id int not null references access.post (id),
  -- Of the post when it was drawn up: who may see it does not move with the post.
  team_id int references access.team (id),
  leaver_id int not null references access.person (id),
  last_on date not null,
  -- The line manager's post, with which everything stays that nobody accepts.
  stays_with_post_id int not null references access.post (id) check (stays_with_post_id <> post_id),
  note text not null default '',
  drawn_up_on date not null,
  drawn_up_by int not null references access.person (id)
);
create index handover_post on line.handover (post_id);
call record.keep_versions('line.handover');

create table line.handover_item (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  handover_id int not null references line.handover (id),
  post_id int not null references access.post (id),
  team_id int references access.team (id),
  about text not null check (about <> ''),
  words text not null check (words <> ''),
  due_on date,
  href text not null check (href like '/%'),
  said text check (said in ('accepted', 'not accepted')),
  said_on date,
  said_by int references access.person (id),
  note text not null default '',
  check ((said is null) = (said_on is null) and (said is null) = (said_by is null)),
  check (said is distinct from 'not accepted' or note <> '')
);
create index handover_item_of on line.handover_item (handover_id);
call record.keep_versions('line.handover_item');

-- The same about one child: seen only by those who may see the child.
create table line.handover_child (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  handover_id int not null references line.handover (id),
  child_id int not null references children.child (id),
  about text not null check (about <> ''),
  words text not null check (words <> ''),
  due_on date,
  href text not null check (href like '/%'),
  said text check (said in ('accepted', 'not accepted')),
  said_on date,
  said_by int references access.person (id),
  note text not null default '',
  check ((said is null) = (said_on is null) and (said is null) = (said_by is null)),
  check (said is distinct from 'not accepted' or note <> '')
);
create index handover_child_of on line.handover_child (handover_id);
create index handover_child_child on line.handover_child (child_id);
call record.keep_versions('line.handover_child');

-- What was open stays as it was written down, and what was accepted stays accepted.
create function line.handover_stays() returns trigger language plpgsql as $$
begin
  if (new.handover_id, new.about, new.words, new.due_on, new.href)
    is distinct from (old.handover_id, old.about, old.words, old.due_on, old.href) then
    raise exception 'what was handed over stays as it was written down' using errcode = '23514';
  end if;
  if old.said = 'accepted' and new.said is distinct from old.said then
    raise exception 'what was accepted stays accepted' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger a_stays before update on line.handover_item for each row execute function line.handover_stays();
create trigger a_stays before update on line.handover_child for each row execute function line.handover_stays();
