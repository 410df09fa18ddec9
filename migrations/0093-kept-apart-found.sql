-- Which records are sealed or restricted is asked with every table about children that anybody but the product reads: by
-- row security, once for each table in each question. They are few, and were looked for among all.
create index relation_apart on children.relation (child_id) where sealed or restricted;
