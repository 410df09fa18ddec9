import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { listOf } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { FactName } from '../facts/index.ts'
import { factTables } from '../facts/index.ts'
import type { CountsToBegin, DueToBegin } from '../model/due-to-begin.ts'

interface List {
  readonly fact: FactName
  readonly number: number
  readonly begins: string
  /** Which count a row would stand in once it has begun, in SQL; none where it gives the child no status. */
  readonly counts?: RawBuilder<unknown>
}

/** What begins, on which list; the views `…_as_at` leave the same rows out until an extract of their day or later has them. */
const lists: readonly List[] = [
  {
    fact: 'care',
    number: 8,
    begins: 'entered_care_on',
    counts: sql`case when left_care_on is null then 'inCare' end`,
  },
  {
    fact: 'protection',
    number: 7,
    begins: 'started_on',
    counts: sql`case when ended_on is null then 'onPlan' end`,
  },
  {
    fact: 'need',
    number: 6,
    begins: 'started_on',
    counts: sql`case when closed_on is not null or case_status = 'closed' then null
      when case_status = 'open assessment' then 'beingAssessed' else 'inNeed' end`,
  },
  {
    fact: 'assessment',
    number: 4,
    begins: 'started_on',
    counts: sql`case when authorised_on is null then 'beingAssessed' end`,
  },
  { fact: 'enquiry', number: 5, begins: 'strategy_on' },
  { fact: 'referral', number: 3, begins: 'referred_on' },
  { fact: 'earlyHelp', number: 2, begins: 'started_on' },
  { fact: 'contact', number: 1, begins: 'contact_on' },
]

/** In the words that find the index of rows that begin after their extract. */
const ahead = ({ fact, number, begins, counts }: List, which: RawBuilder<unknown>) => sql`
  select child_id as "childId", ${number}::int as list, ${sql.ref(begins)} as "on", children.told_on(${number}) as "toldOn",
    ${counts ?? sql`null::text`} as counts
  from ${sql.table(factTables[fact].table)}
  where ${which} and ${sql.ref(begins)} > valid_from and ${sql.ref(begins)} > (select children.told_on(${number}))
    and known_from <= (select record.known_at()) and known_to > (select record.known_at())
    and valid_from <= (select record.as_at()) and valid_to > (select record.as_at())`

const notBegun = (which: RawBuilder<unknown>) =>
  sql.join(
    lists.map((list) => ahead(list, which)),
    sql` union all `,
  )

/**
 * What extracts give these children for a day to come, the most intensive first: it has not begun, and counts nowhere,
 * until an extract of that day or later has it. To be read where the child itself may be.
 */
export async function dueToBegin(
  tx: ViewerTx,
  children: readonly number[],
): Promise<ReadonlyMap<number, readonly DueToBegin[]>> {
  const { rows } = await sql<DueToBegin & { readonly childId: number }>`
    select "childId", list, "on", "toldOn" from (${notBegun(sql`child_id = any(${listOf('int', children)})`)}) ahead
    order by array_position(${lists.map(({ number }) => number)}::int[], list), "on"`.execute(tx.db)
  return Map.groupBy(rows, ({ childId }) => childId)
}

/**
 * How many children whom the viewer may see an extract gives a status for a day to come: in none of the counts of those who
 * have it.
 */
export async function countsToBegin(tx: ViewerTx): Promise<CountsToBegin> {
  const { rows } = await sql<{ counts: keyof CountsToBegin; children: number }>`
    select counts, count(distinct "childId")::int as children from (${notBegun(sql`true`)}) ahead
    where counts is not null group by counts`.execute(tx.db)
  const of = (wanted: keyof CountsToBegin) => rows.find(({ counts }) => counts === wanted)?.children ?? 0
  return {
    inCare: of('inCare'),
    onPlan: of('onPlan'),
    inNeed: of('inNeed'),
    beingAssessed: of('beingAssessed'),
  }
}

/**
 * The days of each list that were only booked, or due, while they lie ahead of its newest extract; in the words that find the
 * index of rows that have one (migrations 0110 and 0120). A time limit goes by them.
 */
const daysOf: readonly (readonly [FactName, number, readonly string[]])[] = [
  ['care', 8, ['entered_care_on', 'reviewed_on', 'visited_on', 'health_assessed_on', 'dental_checked_on']],
  ['protection', 7, ['started_on', 'reviewed_on', 'visited_on']],
  ['need', 6, ['started_on', 'last_seen_on']],
  ['assessment', 4, ['started_on']],
  ['enquiry', 5, ['strategy_on', 'conference_on']],
  ['referral', 3, ['referred_on']],
  ['earlyHelp', 2, ['started_on']],
  ['contact', 1, ['contact_on']],
  ['leavingCare', 9, ['pathway_reviewed_on', 'contacted_on']],
  [
    'adoption',
    10,
    [
      'decided_on',
      'placement_order_on',
      'matched_on',
      'placed_on',
      'ordered_on',
      'reversed_on',
      'early_placed_on',
    ],
  ],
]

/**
 * Children of whom an extract of this day is the first to have, with its list, what an earlier one gave for a day ahead:
 * that it has begun, or was held, follows from that alone, though the extract says nothing new of them.
 * @param before the day of the extract before that carries each list.
 */
export async function begunBy(
  tx: ViewerTx,
  asAt: IsoDate,
  before: ReadonlyMap<number, IsoDate>,
): Promise<readonly number[]> {
  const asked = daysOf.flatMap(([fact, number, names]) => {
    const from = before.get(number)
    if (from === undefined) return []
    const days = names.map((name) => sql.ref(name))
    const come = days.map((day) => sql`${day} > ${from}::date and ${day} <= ${asAt}::date`)
    const [last = sql`null`] = days.length === 1 ? days : [sql`greatest(${sql.join(days)})`]
    return sql`select child_id from ${sql.table(factTables[fact].table)}
      where known_to = 9223372036854775807 and ${last} > valid_from and (${sql.join(come, sql` or `)})`
  })
  if (asked.length === 0) return []
  const { rows } = await sql<{ child_id: number }>`${sql.join(asked, sql` union `)}`.execute(tx.db)
  return rows.map(({ child_id }) => child_id)
}
