import type pg from 'pg'
import type { DatabaseRoles } from '../../access/permissions/policies.ts'

const query = `
  select md5(concat(
    (select string_agg(concat_ws(' ', relation.oid::text, kept.polname, kept.polcmd, kept.polpermissive,
        kept.polroles::text, kept.polqual::text, kept.polwithcheck::text), ';' order by relation.oid, kept.polname)
      from pg_policy kept join pg_class relation on relation.oid = kept.polrelid
      where relation.relnamespace = any (ours.schemas)),
    (select string_agg(concat_ws(' ', relation.oid::text, relation.relrowsecurity, relation.relforcerowsecurity,
        relation.relacl::text), ';' order by relation.oid)
      from pg_class relation
      where relation.relnamespace = any (ours.schemas) and relation.relkind in ('r', 'p', 'v', 'm')),
    (select string_agg(concat_ws(' ', kept.attrelid::text, kept.attnum, kept.attacl::text), ';'
        order by kept.attrelid, kept.attnum)
      from pg_attribute kept join pg_class relation on relation.oid = kept.attrelid
      where relation.relnamespace = any (ours.schemas) and kept.attacl is not null),
    (select string_agg(concat_ws(' ', kept.oid::text, kept.nspacl::text), ';' order by kept.oid)
      from pg_namespace kept where kept.oid = any (ours.schemas)),
    (select string_agg(concat_ws(' ', oid::text, rolname), ';' order by rolname)
      from pg_roles where rolname = any ($2)))) as standing
  from (select array_agg(oid) as schemas from pg_namespace where nspname = any ($1)) ours`

/**
 * Every table, policy, grant and switch of row security that stands in these schemas, in one short text. Read from the
 * catalogue as it is kept there, which waits for nobody who has locked a table. A database that was restored from a
 * copy has other numbers in it, so that its policies are made anew once.
 */
export async function policiesStanding(
  client: pg.Client,
  schemas: readonly string[],
  roles: DatabaseRoles,
): Promise<string> {
  const guarded = [roles.app, roles.counting, roles.retention]
  const { rows } = await client.query<{ standing: string }>(query, [schemas, guarded])
  return rows[0]?.standing ?? ''
}
