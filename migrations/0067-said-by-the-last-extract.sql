-- What the last extract said of each child and adopter, as digests: of those whose digest the next one repeats it says
-- nothing new, and their rows need not be compared again. It holds for the record as that extract left it: whatever else
-- writes a fact throws it away, and the next extract is then compared whole.

create table intake.said (
  import_id int primary key references intake.import (id),
  -- Digests made with another salt, or by a reader of another make, are no use.
  salt text not null check (salt <> ''),
  reader text not null check (reader <> ''),
  digests bytea not null
);

create function intake.forget_what_was_said() returns trigger language plpgsql as $$
begin
  delete from intake.said;
  return null;
end $$;

create procedure intake.said_no_longer(fact_table regclass) language plpgsql as $$
begin
  execute format('create trigger said_no_longer after insert or update or delete or truncate on %s
    for each statement execute function intake.forget_what_was_said()', fact_table);
end $$;

call intake.said_no_longer('children.details');
call intake.said_no_longer('children.contact');
call intake.said_no_longer('children.early_help');
call intake.said_no_longer('children.referral');
call intake.said_no_longer('children.assessment');
call intake.said_no_longer('children.enquiry');
call intake.said_no_longer('children.need');
call intake.said_no_longer('children.protection');
call intake.said_no_longer('children.care');
call intake.said_no_longer('children.leaving_care');
call intake.said_no_longer('children.adoption');
call intake.said_no_longer('children.adoptive_family');
call intake.said_no_longer('children.placement_address');
call intake.said_no_longer('children.adopter');
-- Which number is whose: joined, parted or taken out.
call intake.said_no_longer('children.other_number');
