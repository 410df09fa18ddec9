-- Whether rows that spoke for the day were gone already when its measures were worked out: what was stored before then
-- stands, and is marked.
alter table indicators.computation add column rows_removed boolean not null default false;
