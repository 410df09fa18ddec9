-- Children, as far as extracts tell of them. No names: a council may supply a list of them, which stands apart.

create schema children;

create table children.child (
  id int primary key generated always as identity,
  -- The council's own number for the child, as its case system prints it.
  council_id text not null unique,
  first_change bigint not null
);

-- Who works with the child today: what row security goes by. Numbers only; nothing here says anything of the child.
create table children.relation (
  child_id int primary key references children.child (id),
  -- Empty: no team of ours is known, and only those who answer for the whole service see the child.
  team_id int references access.team (id),
  restricted boolean not null default false,
  -- After an adoption order: for the adoption service alone.
  sealed boolean not null default false
);
create index relation_team on children.relation (team_id);

-- A record that only named people may read, for a reason on the list, reviewed at least every 90 days.
create table children.restriction (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  child_id int not null references children.child (id),
  reason text not null check (reason in (
    'high profile', 'relative of a member of staff or a councillor', 'serious incident', 'before adoption', 'high risk')),
  from_on date not null,
  review_by date not null check (review_by > from_on and review_by <= from_on + 90),
  ended_on date check (ended_on >= from_on),
  authorised_by_post_id int not null references access.post (id)
);
create unique index restriction_open on children.restriction (child_id) where ended_on is null;

create table children.allowed_reader (
  id int primary key generated always as identity,
  known_from bigint not null default 0,
  child_id int not null references children.child (id),
  person_id int not null references access.person (id),
  from_on date not null,
  until_on date check (until_on >= from_on),
  unique (child_id, person_id, from_on)
);
create index allowed_reader_person on children.allowed_reader (person_id);

call record.keep_versions('children.restriction');
call record.keep_versions('children.allowed_reader');

create function children.mark_restricted() returns trigger language plpgsql as $$
begin
  update children.relation set restricted = exists (
    select from children.restriction r where r.child_id = relation.child_id and r.ended_on is null)
  where child_id = coalesce(new.child_id, old.child_id);
  return null;
end $$;
create trigger mark_restricted after insert or update or delete on children.restriction
  for each row execute function children.mark_restricted();

/* ---- who may see which children: asked by policies as (select …), once a query ---- */

-- Restricted and sealed records that this viewer is not named for. The product itself is kept from none.
create function children.withheld() returns int[] stable parallel safe language sql as
$$ select case when record.setting('los.system') is not null then '{}'::int[] else array(
     select r.child_id from children.relation r
     where (r.sealed and not access.granted('read adoption', 'any')) or (r.restricted and not exists (
       select from children.allowed_reader a
       where a.child_id = r.child_id and a.person_id = access.viewer_id()
         and a.from_on <= (record.now() at time zone 'Europe/London')::date
         and (a.until_on is null or a.until_on >= (record.now() at time zone 'Europe/London')::date)))) end $$;

-- Children of the teams in the scope of the roles that give this permission.
create function children.of_teams(permission text) returns int[] stable parallel safe language sql as
$$ select array(select r.child_id from children.relation r
     where r.team_id = any(access.viewer_teams(permission)) and r.child_id <> all(children.withheld())) $$;

/* ---- facts ---- */

create table children.details (born_on date, unborn boolean, age_given int, gender text, ethnicity text, disabled boolean);
create table children.contact (contact_on date, source text);
create table children.early_help (started_on date, completed_on date, organisation text);
create table children.referral (referred_on date, source text, no_further_action boolean, referrals_in_12_months int,
  team_name text, worker_name text);
create table children.assessment (started_on date, child_seen boolean, authorised_on date, support_needed boolean,
  team_name text, worker_name text);
create table children.enquiry (strategy_on date, conference_unnecessary boolean, conference_on date, led_to_plan boolean,
  enquiries_in_12_months int, conferences_in_12_months int, team_name text, worker_name text);
create table children.need (started_on date, need_code text, last_seen_on date, closed_on date, closure_reason text,
  case_status text, team_name text, worker_name text);
create table children.protection (started_on date, first_category text, latest_category text, visited_on date,
  seen_alone boolean, reviewed_on date, ended_on date, emergency_powers boolean, earlier_plans int,
  team_name text, worker_name text);
create table children.care (unaccompanied boolean, entered_care_on date, need_code text, second_period boolean,
  legal_status_from date, legal_status text, reviewed_on date, visited_on date, permanence_plan text, iro_seen_on date,
  health_assessed_on date, dental_checked_on date, placements_in_12_months int, left_care_on date, left_care_reason text,
  placed_on date, placement_type text, placement_provider text, placement_location text, placement_authority text,
  missing_in_12_months int, absent_in_12_months int, return_interview_offered boolean, return_interview_accepted boolean,
  team_name text, worker_name text);
create table children.leaving_care (unaccompanied boolean, adviser_name text, eligibility text, pathway_reviewed_on date,
  in_touch text, contacted_on date, accommodation text, suitability text, activity text,
  team_name text, worker_name text);
create table children.adoption (entered_care_on date, decided_on date, placement_order_on date, matched_on date,
  placed_on date, ordered_on date, reversed_on date, reversed_reason text, early_placed_on date);

-- Apart from everything else: which family adopted whom, where a carer lives, and who wants to adopt.
create table children.adoptive_family (family_id text);
create table children.placement_address (postcode text, urn text);
create table children.prospective_adopter (
  id int primary key generated always as identity,
  council_id text not null unique,
  first_change bigint not null
);
create table children.adopter (family_id text, gender text, ethnicity text, disabled boolean, fostering_for_adoption boolean,
  enquired_on date, stage_1_started_on date, stage_1_ended_on date, stage_2_started_on date, stage_2_ended_on date,
  applied_on date, approved_on date, matched_on date, placed_on date, children_placed int, ordered_on date, left_on date,
  left_reason text);

-- What follows from the facts of one day, one row a child: worked out again for every child whose facts changed.
create table children.summary (
  status text not null,
  in_care boolean not null, on_plan boolean not null, in_need boolean not null, being_assessed boolean not null,
  leaving_care boolean not null,
  team_name text, worker_name text, last_seen_on date
);

call record.keep_dates('children.details', 'child_id');
call record.keep_dates('children.contact', 'child_id');
call record.keep_dates('children.early_help', 'child_id');
call record.keep_dates('children.referral', 'child_id');
call record.keep_dates('children.assessment', 'child_id');
call record.keep_dates('children.enquiry', 'child_id');
call record.keep_dates('children.need', 'child_id');
call record.keep_dates('children.protection', 'child_id');
call record.keep_dates('children.care', 'child_id');
call record.keep_dates('children.leaving_care', 'child_id');
call record.keep_dates('children.adoption', 'child_id');
call record.keep_dates('children.adoptive_family', 'child_id');
call record.keep_dates('children.placement_address', 'child_id');
call record.keep_dates('children.adopter', 'adopter_id');
call record.keep_dates('children.summary', 'child_id');

-- Computed time limits of each child, by the rules of the day they were worked out for.
create schema if not exists clocks;
create table clocks.running (
  rule text not null,
  -- The day the rule's version in force came into force: with the id it names one rule.
  rule_from date,
  started_on date not null,
  -- Empty with `not_known`: no extract or entry tells whether it was met, or when it is due.
  due_on date,
  met_on date,
  not_known text,
  basis text not null check (basis in ('statute', 'guidance', 'local')),
  check ((due_on is null) = (not_known is not null))
);
call record.keep_dates('clocks.running', 'child_id');
create index running_due on clocks.running (due_on) where met_on is null and known_to = 9223372036854775807;
