import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { councilNumbers, factTables, members } from '../../children/index.ts'
import { mostNamed } from '../model/behind.ts'
import {
  respelledOf,
  respelledPairs,
  type Numbered,
  type Respelled,
  type RespelledPair,
} from '../model/respelled.ts'
import { leadNowhere } from '../store/identity/candidates.ts'
import type { StandingApart } from './nothing-new.ts'
import type { FactsPut } from './put-facts.ts'
import { namedOnDay } from './said-by-extract.ts'
import type { HeldExtract } from './spans.ts'

/** Children who go with an extract and whose number differs only in how it is written from one that comes with it. */
export interface RespelledNumbers {
  /** None without any. */
  readonly respelled: Respelled | undefined
  readonly pairs: readonly RespelledPair[]
  /** Of those who come, the ones whom the record knew before this extract, by its own number. */
  readonly knownBefore: ReadonlySet<number>
}

const none: RespelledNumbers = { respelled: undefined, pairs: [], knownBefore: new Set() }

interface PutSoFar {
  readonly facts: readonly FactsPut[]
  readonly named: ReadonlyMap<string, number>
}

interface Standing {
  readonly apart: StandingApart
  /** Extracts held of the day of this one and before. */
  readonly before: readonly HeldExtract[]
}

/**
 * Looks for them among those alone who go and who come. Never a child who is sealed or placed for adoption: nothing may lead
 * from there to another number.
 */
export async function respelledNumbers(
  tx: ViewerTx,
  { facts, named }: PutSoFar,
  { apart, before }: Standing,
): Promise<RespelledNumbers> {
  const ofChildren = facts.filter(({ supplied }) => factTables[supplied.fact].owner === 'child_id')
  const going = ofChildren.flatMap(({ changes }) => changes.unexplained.map(({ owner }) => owner))
  const stay = new Set([...named.values(), ...(apart.nothingNew?.children ?? [])])
  if (going.every((child) => stay.has(child))) return none
  // A child whose numbers were joined is named by either.
  const joined = new Set((await members(tx)).flatMap(({ memberId, rootId }) => [memberId, rootId]))
  const gone = new Set(going.filter((child) => !stay.has(child) && !joined.has(child)))
  const touched = new Set(ofChildren.flatMap((each) => each.touched))
  const fresh = asNumbered(named, (child) => touched.has(child) && !joined.has(child))
  const held = asNumbered(await councilNumbers(tx, [...gone]), (child) => gone.has(child))
  const pairs = respelledPairs(held, fresh)
  return pairs.length === 0 ? none : likely(tx, pairs, gone.size, before)
}

const asNumbered = (
  numbers: ReadonlyMap<string, number>,
  wanted: (child: number) => boolean,
): readonly Numbered[] => [...numbers].flatMap(([number, id]) => (wanted(id) ? [{ id, number }] : []))

/** Without those who stood beside each other in the record before, and those whom nobody may join. */
async function likely(
  tx: ViewerTx,
  found: readonly RespelledPair[],
  gone: number,
  before: readonly HeldExtract[],
): Promise<RespelledNumbers> {
  const knownBefore = await knownBeforeNow(
    tx,
    found.map((pair) => pair.fresh.id),
  )
  const stood = await namedOnDay(tx, before, [...knownBefore])
  const nowhere = await leadNowhere(
    tx,
    found.flatMap((pair) => [pair.gone.id, pair.fresh.id]),
  )
  const mayBe = ({ gone: one, fresh }: RespelledPair) =>
    !stood.has(fresh.id) && [one.id, fresh.id].every((id) => !nowhere.has(id))
  const pairs = found.filter(mayBe)
  return pairs.length === 0
    ? none
    : { respelled: respelledOf(gone, pairs), pairs: pairs.slice(0, mostNamed), knownBefore }
}

async function knownBeforeNow(tx: ViewerTx, children: readonly number[]): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ id: number }>`
    select id from children.child where id = any(${[...children]}::int[])
      and first_change <> (select record.change_id())`.execute(tx.db)
  return new Set(rows.map(({ id }) => id))
}

/**
 * Keeps which numbers they are, in place of what was found before.
 * @param undone those who come with the extract are in the record no more: it was only looked at.
 */
export async function keepRespelled(
  tx: ViewerTx,
  importId: number,
  { pairs, knownBefore }: RespelledNumbers,
  undone: boolean,
): Promise<void> {
  await sql`delete from intake.respelling where import_id = ${importId}`.execute(tx.db)
  if (pairs.length === 0) return
  const rows = pairs.map(({ gone, fresh, difference }) => ({
    child: gone.id,
    number: fresh.number,
    other: undone && !knownBefore.has(fresh.id) ? null : fresh.id,
    difference,
  }))
  await sql`
    insert into intake.respelling (import_id, child_id, number, other_id, difference)
    select ${importId}, child, number, other, difference from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (child int, number text, other int, difference text)`.execute(tx.db)
}
