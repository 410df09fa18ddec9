-- Where an action comes from, if not from the inspection that the plan answers: a service or team plan, a peer review, an
-- audit's theme, a recommendation, a complaint. All stand in one register.

create table plan.source (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  action_id int not null unique references plan.action (id),
  kind text not null check (kind in (
    'service plan', 'team plan', 'peer review', 'sector-led improvement', 'audit theme', 'scrutiny recommendation',
    'complaint', 'other inspection'
  )),
  -- Which plan, review or report: never who complained.
  title text not null check (title <> ''),
  on_day date,
  -- Its number there.
  reference text check (reference <> ''),
  link text check (link ~ '^https?://')
);

call record.keep_versions('plan.source');
