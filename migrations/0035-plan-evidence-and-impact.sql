-- What shows that an action was done and that it made a difference; what is decided when it did not last.

-- A task is done once; a change of practice has to be seen in the work, and to last.
alter table plan.action add column kind text check (kind in ('task', 'practice change'));
call record.keep_versions('plan.action');

create table plan.evidence (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  action_id int not null references plan.action (id),
  -- Whose action it was when this was entered: filled by the trigger, and what row security asks about.
  lead_post_id int references access.post (id),
  kind text not null check (kind in ('data', 'audit', 'voice', 'observation', 'external')),
  title text not null check (title <> ''),
  source text not null check (source <> ''),
  -- The day it speaks of, apart from the day it came.
  evidence_on date not null,
  received_on date not null check (received_on >= evidence_on),
  -- The bytes stand in plan.evidence_file under the same hash.
  file_sha256 text check (file_sha256 ~ '^[0-9a-f]{64}$'),
  file_name text,
  link text check (link ~ '^https?://'),
  shows text not null check (shows <> ''),
  direction text not null check (direction in ('supports', 'contradicts')),
  quality text not null check (quality in ('strong', 'adequate', 'weak')),
  expires_on date check (expires_on > evidence_on),
  written_by text not null,
  written_by_person int references access.person (id),
  withdrawn_on date,
  withdrawn_because text,
  check ((file_sha256 is null) = (file_name is null)),
  check (file_sha256 is not null or link is not null),
  check ((withdrawn_on is null) = (withdrawn_because is null))
);
create index evidence_action on plan.evidence (action_id);
create trigger a_lead before insert on plan.evidence for each row execute function plan.take_lead_from_action();

-- The bytes of evidence, by their hash: added with it by whoever leads the action, which record.file does not tell.
create table plan.evidence_file (
  id int primary key generated always as identity,
  action_id int not null references plan.action (id),
  lead_post_id int references access.post (id),
  sha256 text not null check (sha256 = encode(sha256(bytes), 'hex')),
  bytes bytea not null,
  unique (action_id, sha256)
);
create trigger a_lead before insert on plan.evidence_file
  for each row execute function plan.take_lead_from_action();

-- Whether a change of practice still holds three and six months after it was complete.
create table plan.check_back (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  action_id int not null references plan.action (id),
  completed_on date not null,
  months int not null check (months in (3, 6)),
  done_on date not null check (done_on >= completed_on),
  holds boolean not null,
  says text not null check (says <> ''),
  written_by text not null,
  written_by_person int references access.person (id),
  unique (action_id, completed_on, months)
);

-- What a meeting decided when a measure fell back after its action was complete.
create table plan.relapse_decision (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  action_id int not null references plan.action (id),
  opened_on date not null,
  decision text not null check (decision in ('re-open', 'new action', 'accept')),
  new_action_id int references plan.action (id),
  reason text not null check (reason <> ''),
  decided_on date not null check (decided_on >= opened_on),
  written_by text not null,
  check ((decision = 'new action') = (new_action_id is not null)),
  check (new_action_id <> action_id),
  unique (action_id, opened_on)
);

-- A manager's word beside what was computed: both are shown, and who signed it, when, why and until when.
create table plan.override (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  action_id int references plan.action (id),
  area_id int references plan.area (id),
  scale text not null check (scale in ('delivery', 'impact')),
  says text not null,
  -- What was computed when it was signed.
  computed text not null,
  reason text not null check (reason <> ''),
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  written_by text not null,
  written_by_person int references access.person (id),
  lifted_on date check (lifted_on >= from_on),
  lifted_because text,
  check ((action_id is null) <> (area_id is null)),
  check (area_id is null or scale = 'impact'),
  check (scale <> 'delivery' or says in ('not started', 'on track', 'at risk', 'late', 're-dated with approval',
                                         'delivered, evidence awaited', 'complete, evidenced')),
  check (scale <> 'impact' or says in ('none yet', 'early signs', 'consistent', 'sustained')),
  check ((lifted_on is null) = (lifted_because is null))
);
create index override_action on plan.override (action_id);
create index override_area on plan.override (area_id);
create unique index override_one on plan.override (coalesce(action_id, 0), coalesce(area_id, 0), scale)
  where lifted_on is null;

-- What was signed stays as it was signed; it can only be lifted.
create function plan.override_stays() returns trigger language plpgsql as $$
begin
  if (new.says, new.computed, new.reason, new.from_on, new.until_on, new.written_by, new.scale)
     is distinct from (old.says, old.computed, old.reason, old.from_on, old.until_on, old.written_by, old.scale) then
    raise exception 'an override stays as it was signed: lift it and sign another' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_stays before update on plan.override for each row execute function plan.override_stays();

call record.keep_versions('plan.evidence');
call record.keep_versions('plan.check_back');
call record.keep_versions('plan.relapse_decision');
call record.keep_versions('plan.override');
