-- A form that the browser's Back button brings back carries the key of the one that was sent. What it said then is kept
-- as a digest under that key, never itself, so that other words under a spent key are noticed instead of dropped.
-- Empty for forms sent before this: nobody knows what they said, so nothing is taken for the same.

alter table record.effect add column content_hmac bytea;
