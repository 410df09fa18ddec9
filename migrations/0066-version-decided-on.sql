-- The very version of a paper that a decision was taken on: filled when the decision is recorded, and never another one.

alter table governance.decision add column paper_version_id int references papers.version (id);
create index decision_paper_version on governance.decision (paper_version_id);

-- The version that was put before the meeting under its number; where nobody said which, the last that was frozen by the day.
create function governance.version_decided_on(meeting_paper int, paper int, decided_on date) returns int
stable language sql as $$
  select coalesce(
    (select v.id from governance.meeting_paper m join papers.version v on v.paper_id = m.paper_id and v.number = m.number
      where m.id = meeting_paper),
    (select v.id from papers.version v
      where v.frozen_on <= decided_on
        and v.paper_id = coalesce((select m.paper_id from governance.meeting_paper m where m.id = meeting_paper), paper)
      order by v.number desc limit 1))
$$;

create function governance.decided_on_version() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.paper_version_id := governance.version_decided_on(new.meeting_paper_id, new.paper_id, new.decided_on);
  elsif new.paper_version_id is distinct from old.paper_version_id then
    raise exception 'the version of a paper that a decision was taken on stays as it is' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger a_decided_on_version before insert or update on governance.decision
  for each row execute function governance.decided_on_version();

call record.keep_versions('governance.decision');

-- What is on record already was taken on the version that its pages named until now.
alter table governance.decision no force row level security;
alter table governance.meeting_paper no force row level security;
alter table papers.version no force row level security;
alter table governance.decision disable trigger user;
update governance.decision set paper_version_id =
  governance.version_decided_on(meeting_paper_id, paper_id, decided_on)
  where meeting_paper_id is not null or paper_id is not null;
alter table governance.decision enable trigger user;
alter table governance.decision force row level security;
alter table governance.meeting_paper force row level security;
alter table papers.version force row level security;
