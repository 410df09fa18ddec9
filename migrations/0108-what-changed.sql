-- What a file changes in the rows that it changes, column by column, as it was held and as the file gives it: for whoever decides
-- about the file. Never of what stands apart.

create table intake.changed_value (
  id bigint primary key generated always as identity,
  import_id int not null references intake.import (id),
  list int not null check (list between 1 and 10),
  -- The child under whom the row is shown: joined numbers are one child.
  child_id int not null references children.child (id),
  -- The day of the row; none where its list has one row for each child.
  on_day date,
  row_number int,
  column_name text not null,
  before text,
  after text
);
create index changed_value_import on intake.changed_value (import_id, list);
create index changed_value_child on intake.changed_value (child_id);
