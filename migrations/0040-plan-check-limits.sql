-- The limits by which the plan is checked are the council's to set, each from a day on and with a reason, as the days without
-- an update always were.

alter table plan.setting drop constraint setting_name_check;
alter table plan.setting add constraint setting_name_check check (name in (
  'days without an update',
  'open actions for one post',
  'months without a milestone',
  'last weeks of the plan',
  'percent due in the last weeks',
  'days without a value',
  'days an override stands',
  'times a date is moved',
  'days a request waits',
  'days without a decision'
));
