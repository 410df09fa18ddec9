import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { listOf } from '../../access/index.ts'
import type { ChildState } from '../derive/state.ts'
import { nothingEntered } from '../derive/state.ts'
import type { FactBody, FactName } from '../facts/index.ts'
import { factTables } from '../facts/index.ts'
import { nothingRecurred, recurredOf, toldByThen, type ToldByThen } from './recurred.ts'

type Row<Name extends FactName> = FactBody<Name> & { readonly child_id: number }
type ByChild<Name extends FactName> = ReadonlyMap<number, readonly FactBody<Name>[]>

/**
 * What is known on the viewer's two dates about these children, one state each, in the order given.
 * Reads nothing apart: no address, no adoptive family; and nothing that people recorded (`enteredAbout` does).
 * @param told what extracts had told by then of all children, where that was asked for already.
 */
export async function childStates(
  tx: ViewerTx,
  children: readonly number[],
  told?: ToldByThen,
): Promise<readonly ChildState[]> {
  const of = <Name extends FactName>(name: Name) => factsOf(tx, name, children)
  const details = await of('details')
  const referrals = await of('referral')
  const assessments = await of('assessment')
  const enquiries = await of('enquiry')
  const need = await of('need')
  const protection = await of('protection')
  const care = await of('care')
  const leavingCare = await of('leavingCare')
  const adoptions = await of('adoption')
  const byThen = told ?? (await toldByThen(tx))
  const recurred = await recurredOf(tx, children, byThen)
  return children.map((childId) => ({
    childId,
    details: details.get(childId)?.[0],
    referrals: referrals.get(childId) ?? [],
    assessments: assessments.get(childId) ?? [],
    enquiries: enquiries.get(childId) ?? [],
    need: need.get(childId)?.[0],
    protection: protection.get(childId)?.[0],
    care: care.get(childId)?.[0],
    leavingCare: leavingCare.get(childId)?.[0],
    adoptions: adoptions.get(childId) ?? [],
    entered: nothingEntered,
    ...(recurred.get(childId) ?? nothingRecurred),
    toldOn: byThen.toldOn,
    missingColumns: byThen.missingColumns,
  }))
}

/** Those of whom no list tells anything by then, not even who they are: nothing follows of them. */
export async function ofWhomNothingIsHeld(
  tx: ViewerTx,
  states: readonly ChildState[],
): Promise<ReadonlySet<number>> {
  const bare = states.filter(isBare).map(({ childId }) => childId)
  if (bare.length === 0) return new Set()
  const atTheDoor = [...(await factsOf(tx, 'contact', bare)), ...(await factsOf(tx, 'earlyHelp', bare))]
  const held = new Set(atTheDoor.map(([childId]) => childId))
  return new Set(bare.filter((childId) => !held.has(childId)))
}

const isBare = ({ details, need, protection, care, leavingCare, ...lists }: ChildState): boolean =>
  [details, need, protection, care, leavingCare].every((fact) => fact === undefined) &&
  [lists.referrals, lists.assessments, lists.enquiries, lists.adoptions].every(({ length }) => length === 0)

async function factsOf<Name extends FactName>(
  tx: ViewerTx,
  name: Name,
  children: readonly number[],
): Promise<ByChild<Name>> {
  const { table, columns } = factTables[name]
  const own = sql.join(columns.map((column) => sql.ref(column.name)))
  const { rows } = await sql<Row<Name>>`
    select child_id, ${own} from ${sql.table(`${table}_as_at`)} where child_id = any(${listOf('int', children)})
    order by child_id, starts_on, occurrence`.execute(tx.db)
  return Map.groupBy(rows, ({ child_id }) => child_id)
}
