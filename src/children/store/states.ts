import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ChildState, HeldOn } from '../derive/state.ts'
import type { FactBody, FactName } from '../facts/index.ts'
import { factTables } from '../facts/index.ts'

type Row<Name extends FactName> = FactBody<Name> & { readonly child_id: number }
type ByChild<Name extends FactName> = ReadonlyMap<number, readonly FactBody<Name>[]>

/**
 * All that is known on the viewer's two dates about these children, one state each, in the order given.
 * Reads nothing apart: no address, no adoptive family.
 */
export async function childStates(tx: ViewerTx, children: readonly number[]): Promise<readonly ChildState[]> {
  const of = <Name extends FactName>(name: Name) => factsOf(tx, name, children)
  const details = await of('details')
  const contacts = await of('contact')
  const earlyHelp = await of('earlyHelp')
  const referrals = await of('referral')
  const assessments = await of('assessment')
  const enquiries = await of('enquiry')
  const need = await of('need')
  const protection = await of('protection')
  const care = await of('care')
  const leavingCare = await of('leavingCare')
  const adoptions = await of('adoption')
  const heldOn = await heldDays(tx, children)
  return children.map((childId) => ({
    childId,
    details: details.get(childId)?.[0],
    contacts: contacts.get(childId) ?? [],
    earlyHelp: earlyHelp.get(childId) ?? [],
    referrals: referrals.get(childId) ?? [],
    assessments: assessments.get(childId) ?? [],
    enquiries: enquiries.get(childId) ?? [],
    need: need.get(childId)?.[0],
    protection: protection.get(childId)?.[0],
    care: care.get(childId)?.[0],
    leavingCare: leavingCare.get(childId)?.[0],
    adoptions: adoptions.get(childId) ?? [],
    heldOn: heldOn.get(childId) ?? nothingHeld,
  }))
}

async function factsOf<Name extends FactName>(
  tx: ViewerTx,
  name: Name,
  children: readonly number[],
): Promise<ByChild<Name>> {
  const { table, columns } = factTables[name]
  const own = sql.join(columns.map((column) => sql.ref(column.name)))
  const { rows } = await sql<Row<Name>>`
    select child_id, ${own} from ${sql.table(`${table}_as_at`)} where child_id = any(${[...children]}::int[])
    order by child_id, starts_on, occurrence`.execute(tx.db)
  return Map.groupBy(rows, ({ child_id }) => child_id)
}

export const nothingHeld: HeldOn = {
  careReviews: [],
  careVisits: [],
  protectionReviews: [],
  protectionVisits: [],
  pathwayReviews: [],
  healthAssessments: [],
  dentalChecks: [],
}

const recurring: Readonly<Record<keyof HeldOn, readonly [FactName, string]>> = {
  careReviews: ['care', 'reviewed_on'],
  careVisits: ['care', 'visited_on'],
  protectionReviews: ['protection', 'reviewed_on'],
  protectionVisits: ['protection', 'visited_on'],
  pathwayReviews: ['leavingCare', 'pathway_reviewed_on'],
  healthAssessments: ['care', 'health_assessed_on'],
  dentalChecks: ['care', 'dental_checked_on'],
}

/**
 * Annex A gives only the latest review and visit: the ones before are what earlier extracts gave as their latest, as
 * far as they are still believed. One query over every kind of day.
 */
async function heldDays(tx: ViewerTx, children: readonly number[]): Promise<ReadonlyMap<number, HeldOn>> {
  const kinds = Object.entries(recurring).map(([kind, [name, column]]) => {
    const day = sql.ref(column)
    return sql`select child_id, ${sql.lit(kind)} as kind, ${day} as day from ${sql.table(factTables[name].table)}
      where child_id = any(${[...children]}::int[]) and ${day} is not null and valid_from <= ${tx.at.asAt}::date
        and known_from <= (select record.known_at()) and known_to > (select record.known_at())
      group by child_id, ${day}`
  })
  const { rows } = await sql<{ child_id: number; kind: keyof HeldOn; day: IsoDate }>`
    ${sql.join(kinds, sql` union all `)} order by child_id, day`.execute(tx.db)
  const byChild = Map.groupBy(rows, ({ child_id }) => child_id)
  return new Map([...byChild].map(([child, days]) => [child, heldOnOf(days)]))
}

function heldOnOf(days: readonly { readonly kind: keyof HeldOn; readonly day: IsoDate }[]): HeldOn {
  const of = (kind: keyof HeldOn) => days.filter((each) => each.kind === kind).map(({ day }) => day)
  return {
    careReviews: of('careReviews'),
    careVisits: of('careVisits'),
    protectionReviews: of('protectionReviews'),
    protectionVisits: of('protectionVisits'),
    pathwayReviews: of('pathwayReviews'),
    healthAssessments: of('healthAssessments'),
    dentalChecks: of('dentalChecks'),
  }
}
