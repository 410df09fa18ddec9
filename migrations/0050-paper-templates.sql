-- A paper is of any known template: one of the product's by its id, or a council's own, kept as it was when the paper was
-- drawn up, since the file it came from may change or go.
alter table papers.paper
  drop constraint paper_template_check,
  add constraint paper_template_check check (template ~ '^[a-z][a-z0-9]*( [a-z0-9]+)*$'),
  add column own_template jsonb check (jsonb_typeof(own_template) = 'object');

call record.keep_versions('papers.paper');
