-- What a paper keeps from the public is kept back by the database itself, whichever way a row is read: what was typed before
-- a part was marked, what was advised, commented and cleared, and versions that were frozen before anybody marked it.

-- Of every paper and part that is exempt: from which change on. Keys are '12' (the whole paper), '12/finance' (a part) and
-- '12/' (the part that was marked last). A part that is public again keeps the change at which it was last marked.
create function papers.became_exempt() returns jsonb stable language sql as $$
  with paper as (
    select id, known_from, audience from papers.paper
    union all select id, known_from, audience from papers.paper_history
  ), part as (
    select id, paper_id, part, known_from from papers.exempt_part
    union all select id, paper_id, part, known_from from papers.exempt_part_history
  ), began as (
    select p.id::text as key, p.known_from from paper p where p.audience = 'exempt' and not exists (
      select from papers.paper_history h where h.id = p.id and h.known_to = p.known_from and h.audience = 'exempt')
    union all
    select p.paper_id || '/' || p.part, p.known_from from part p where not exists (
      select from papers.exempt_part_history h where h.id = p.id and h.known_to = p.known_from)
  ), both_ways as (
    select key, known_from from began
    union all select split_part(key, '/', 1) || '/', known_from from began where key like '%/%'
  )
  select coalesce(jsonb_object_agg(key, known_from), '{}') from (
    select key, max(known_from) as known_from from both_ways where key is not null group by key) last
$$;

-- Of every paper that is or was exempt as a whole: up to which change; of one that is, the largest number there is.
create function papers.exempt_until() returns jsonb stable language sql as $$
  select coalesce(jsonb_object_agg(id, known_to), '{}') from (
    select id, max(known_to) as known_to from (
      select id, 9223372036854775807 as known_to from papers.paper where audience = 'exempt'
      union all select id, known_to from papers.paper_history where audience = 'exempt') was
    where id is not null group by id) last
$$;

-- What is exempt now, by the same keys; '12/' where any part of the paper is.
create function papers.exempt_now() returns text[] stable language sql as $$
  select array(select id::text from papers.paper where audience = 'exempt'
    union select paper_id || '/' || part from papers.exempt_part
    union select paper_id || '/' from papers.exempt_part)
$$;

-- Whether a row of this age is from before its paper or part was marked, or of a paper that is exempt as a whole.
create function papers.from_before(paper int, part text, row_known_from bigint, began jsonb, until jsonb)
returns boolean immutable language sql as $$
  select row_known_from < greatest((began ->> (paper || '/' || part))::bigint, (until ->> paper::text)::bigint)
$$;

-- Clearances of papers that keep something back: what was cleared is a part with its recommendations and figures.
create function papers.exempt_clearances() returns int[] stable language sql as $$
  select array(select id from papers.clearance where array[paper_id::text, paper_id || '/'] && papers.exempt_now())
$$;

-- Versions that were frozen before something in them was marked, and were not given to the public by then or since: what
-- the public has cannot be taken back.
create function papers.kept_back_versions() returns int[] stable language sql as $$
  with began as (select papers.became_exempt() as at, papers.exempt_now() as now)
  select array(
    select v.id from papers.version v, began
    where v.known_from < greatest(
      case when v.paper_id::text = any(began.now) then (began.at ->> v.paper_id::text)::bigint end,
      (select max((began.at ->> (v.paper_id || '/' || e.part))::bigint) from papers.exempt_part e where e.paper_id = v.paper_id))
    and not exists (select from papers.release r where r.version_id = v.id and r.in_public))
$$;

-- The bytes that stand for anybody who reads papers: documents and files of every other version. And those of papers that
-- were put before a meeting in the first days, which stand among those of papers: whoever reads the meeting reads them.
create function papers.open_files() returns text[] stable language sql as $$
  with kept as (select papers.kept_back_versions() as ids)
  select array(
    select public_document from papers.version, kept where id <> all(kept.ids)
    union select sha256 from papers.version_file, kept where resource = 'papers' and version_id <> all(kept.ids)
    union select sha256 from governance.meeting_paper)
$$;

-- What exempt parts alone print of the advice stands in a row of its own.
alter table papers.advice
  add column resource text not null default 'papers' check (resource in ('papers', 'exempt papers')),
  drop constraint advice_paper_id_key,
  add constraint advice_once unique (paper_id, resource);
call record.keep_versions('papers.advice');

-- What the checker found on the day of freezing in what is exempt: it quotes the words.
create table papers.version_finding (
  id int primary key generated always as identity,
  version_id int not null references papers.version (id),
  place int not null,
  resource text not null check (resource in ('papers', 'exempt papers')),
  rule text not null,
  severity text not null,
  section text not null,
  found text not null,
  unique (version_id, place)
);
create trigger a_stays before update or delete on papers.version_finding for each row execute function papers.stays();

-- Versions frozen before this: which part a finding is about is not on record, so all of such a version are kept back.
alter table papers.version no force row level security;
alter table papers.version disable trigger user;
insert into papers.version_finding (version_id, place, resource, rule, severity, section, found)
  select v.id, f.place - 1, 'exempt papers', f.one ->> 'rule', f.one ->> 'severity', f.one ->> 'section', f.one ->> 'found'
  from papers.version v, jsonb_array_elements(v.findings) with ordinality f(one, place)
  where v.private_document is not null;
update papers.version set findings = '[]' where private_document is not null;
alter table papers.version enable trigger user;
alter table papers.version force row level security;
