import { sql, type RawBuilder } from 'kysely'
import { factTables, type FactName } from '../../../children/index.ts'
import { annexLists } from '../../annex-a/index.ts'
import { factsOfLists, type Supplied } from '../../import/lists-and-facts.ts'

/** Facts that say a child stands on a list. Who a child is stands for ever, whatever the lists say. */
const supplied: readonly Supplied[] = factsOfLists(annexLists.map(({ number }) => number))
const listed = supplied.filter(({ fact }) => factTables[fact].owner === 'child_id')
const listedAdopters = supplied.filter(({ fact }) => factTables[fact].owner === 'adopter_id')

/** A query may say this once before it uses `stood`. */
export const heldLists = sql`held as materialized (select as_at, lists from intake.import where state = 'applied')`

/**
 * From when until when each row of one kind stood on its list. A row that ended before the months on which its list
 * looks back stays in the record though no extract carries it any more: it left with the first extract that looks back
 * no further.
 */
function stoodBy({ fact, list, windowMonths }: Supplied): RawBuilder<unknown> {
  const { table, endsOn, owner } = factTables[fact]
  const ended = sql`coalesce(null, ${sql.join(endsOn.map((column) => sql.ref(column)))})`
  const agedOut =
    windowMonths === undefined || endsOn.length === 0
      ? sql`null::date`
      : sql`(select min(held.as_at) from held where ${list} = any(held.lists)
             and (held.as_at - make_interval(months => ${windowMonths}))::date > ${ended})`
  return sql`select ${sql.ref(owner)}, valid_from,
      case when valid_to <> 'infinity' then valid_to else coalesce(${agedOut}, 'infinity') end as valid_to
    from ${sql.table(table)} where known_to = 9223372036854775807`
}

/** Each child with the day of the first extract that named it, and of the first that did not any more (infinity: none). */
export const stood = (): RawBuilder<unknown> => sql`
  select child_id, min(valid_from) as came_on, max(valid_to) as left_on
  from (${sql.join(listed.map(stoodBy), sql` union all `)}) fact group by child_id`

/** The same of prospective adopters. */
export const adoptersStood = (): RawBuilder<unknown> => sql`
  select adopter_id, min(valid_from) as came_on, max(valid_to) as left_on
  from (${sql.join(listedAdopters.map(stoodBy), sql` union all `)}) fact group by adopter_id`

/** The day on which an event begins, for each kind that has one. */
const begins: readonly (readonly [FactName, string])[] = [
  ['contact', 'contact_on'],
  ['earlyHelp', 'started_on'],
  ['referral', 'referred_on'],
  ['assessment', 'started_on'],
  ['enquiry', 'strategy_on'],
  ['need', 'started_on'],
  ['protection', 'started_on'],
  ['care', 'entered_care_on'],
]

/** Every event of every child, once: whose, what, and the day on which it began. */
export const starts = (): RawBuilder<unknown> =>
  sql.join(
    begins.map(([fact, column]) => {
      const { kind, table } = factTables[fact]
      const day = sql.ref(column)
      return sql`select distinct child_id, ${kind} as kind, ${day} as day from ${sql.table(table)}
        where known_to = 9223372036854775807 and ${day} is not null`
    }),
    sql` union all `,
  )
