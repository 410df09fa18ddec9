import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { Rulebook, Why } from '../../clocks/index.ts'
import { askedOf, canBeLate, readClockId, whyAddress } from '../../clocks/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ShownClock, ShownNote } from '../model/clock-groups.ts'

type Running = {
  readonly child_id: number
  readonly rule: string
  readonly started_on: IsoDate
  readonly due_on: IsoDate | null
  readonly met_on: IsoDate | null
  readonly not_known: string | null
  readonly basis: ShownClock['basis']
}

/** The child's time limits on the day looked at, each with why it is due when it is. */
export async function clocksOfChild(
  tx: ViewerTx,
  childId: number,
  rulebook: Rulebook,
  also: AlsoOfClocks = nothingElse,
): Promise<readonly ShownClock[]> {
  const { rows } = await sql<Running>`
    select child_id, rule, started_on, due_on, met_on, not_known, basis from clocks.running_as_at
    where child_id = ${childId} order by due_on nulls last, rule, started_on`.execute(tx.db)
  const mayBeEarlier = await planGivenBefore(tx, childId, rows)
  return rows.map((row) => {
    const { rule, started_on } = row
    const notes = also.notes.filter((note) => note.rule === rule && note.startedOn === started_on)
    const sayHref =
      also.maySay && row.due_on !== null ? `/children/${childId}/clocks/${rule}/${started_on}` : undefined
    return { ...shown(row, rulebook, also.unborn === true), notes, sayHref, atMost: row === mayBeEarlier }
  })
}

/**
 * The limit of a plan for permanence that was met late, where list 8 gave a kind of plan, or one that could not be read,
 * between the second review and the day on which one is recorded as agreed: an earlier one may have been agreed by then,
 * which nobody recorded here.
 */
async function planGivenBefore(
  tx: ViewerTx,
  childId: number,
  rows: readonly Running[],
): Promise<Running | undefined> {
  const late = rows.find(
    ({ rule, due_on, met_on }) =>
      rule === 'cla.permanence.plan' && due_on !== null && (met_on ?? '') > due_on,
  )
  if (!late) return undefined
  const { rows: found } = await sql<{ given: boolean }>`
    select exists (select from children.care where child_id = ${childId}
      and (permanence_plan is not null or 'permanence_plan' = any(string_to_array(not_read, ' ')))
      and known_from <= (select record.known_at()) and known_to > (select record.known_at())
      and valid_from >= ${late.started_on}::date and valid_from < ${late.met_on}::date) as given`.execute(
    tx.db,
  )
  return found[0]?.given === true ? late : undefined
}

/** What stands beside the limits: what people said of any. */
export interface AlsoOfClocks {
  readonly notes: readonly ShownNote[]
  readonly maySay: boolean
  /** Some things are asked otherwise while the child is not born. */
  readonly unborn?: boolean
}

const nothingElse: AlsoOfClocks = { notes: [], maySay: false }

function shown(
  row: Running,
  rulebook: Rulebook,
  unborn: boolean,
): Omit<ShownClock, 'notes' | 'sayHref' | 'atMost'> {
  const id = readClockId(row.rule)
  const rule = id && rulebook.ruleOn(id, row.started_on)
  return {
    title: rule?.title ?? row.rule,
    asks: rule ? askedOf(rule, unborn) : row.rule,
    basis: row.basis,
    canBeLate: canBeLate(row.rule),
    startedOn: row.started_on,
    dueOn: row.due_on ?? undefined,
    metOn: row.met_on ?? undefined,
    notKnown: row.not_known ?? undefined,
    why: row.due_on === null ? undefined : whyOf(row, rulebook),
    href: id && whyAddress(id, row.started_on, row.child_id),
  }
}

/** The sum, where it leads to the very date that was worked out: a date of another origin must not be explained by it. */
function whyOf(row: Running, rulebook: Rulebook): Why | undefined {
  const id = readClockId(row.rule)
  if (!id) return undefined
  const reckoned = rulebook.reckon(id, row.started_on)
  return reckoned.ok && reckoned.why.due === row.due_on ? reckoned.why : undefined
}
