-- Who read a record is looked up by the numbers in the audit: without this, all of it was gone through for each child's page.
-- Row security keeps the app from using it under its own policies (what it compares by is not known to leak nothing), so the
-- counting role finds which rows they are, and the viewer's policies decide which of them are read
-- (src/access/record/readings.ts). What waits to be sorted in stays short: whoever looks goes through it, and whoever
-- fills it sorts it in.
create index audit_of on record.audit using gin (ids) with (gin_pending_list_limit = 1024) where what = 'read';
