import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { MissingColumn } from '../derive/state.ts'
import type { CountsToBegin } from '../model/due-to-begin.ts'
import { inDoubt } from './in-doubt.ts'
import { columnsMissing } from './missing-columns.ts'
import { countsToBegin } from './not-begun.ts'
import type { FactName } from '../facts/index.ts'
import { factTables } from '../facts/index.ts'

/** Facts that lists about children carry; those kept apart (adopters, families, addresses) are not the reader's. */
export const countedFacts = [
  'details',
  'contact',
  'earlyHelp',
  'referral',
  'assessment',
  'enquiry',
  'need',
  'protection',
  'care',
  'leavingCare',
  'adoption',
] as const satisfies readonly FactName[]

export interface Counts {
  readonly children: number
  readonly inCare: number
  readonly onPlan: number
  readonly inNeed: number
  readonly beingAssessed: number
  readonly leavingCare: number
  /**
   * Children of whom no list tells whether it is over, those who have turned 18 without an end among them: in none of the
   * counts above.
   */
  readonly notKnown: Readonly<Record<'inCare' | 'onPlan' | 'inNeed' | 'beingAssessed', number>>
  /** Of those not known, who has turned 18 and has no end: measures, which go by the rows, count them. */
  readonly turned18: Readonly<Record<'inCare' | 'onPlan', number>>
  /** Whom an extract gives it for a day to come, and none of that day or later yet: in none of the counts above. */
  readonly dueToBegin: CountsToBegin
  /** Rows of each kind of fact. */
  readonly lists: Readonly<Record<(typeof countedFacts)[number], number>>
}

/**
 * How many there are on the viewer's two dates, as far as the viewer may see. A child may stand in several of the
 * counts: a child in care is in need as well.
 */
export async function childCounts(tx: ViewerTx): Promise<Counts> {
  const { rows } = await sql<Counted>`
    with status as materialized (
      select child_id, case_status from children.need_as_at where closed_on is null and case_status is not null),
    doubt as materialized (${inDoubt(sql`true`)})
    select count(*)::int as children, (count(*) filter (where in_care))::int as "inCare",
      (count(*) filter (where on_plan))::int as "onPlan", (count(*) filter (where in_need))::int as "inNeed",
      (count(*) filter (where being_assessed))::int as "beingAssessed",
      (count(*) filter (where leaving_care))::int as "leavingCare",
      (count(*) filter (where in_need and child_id in (select child_id from status)))::int as "statusInNeed",
      (count(*) filter (where being_assessed and child_id in (
        select child_id from status where case_status = 'open assessment')))::int as "statusAssessed",
      (count(*) filter (where in_care and (child_id, 'in care') in (select child_id, status from doubt)))::int as "careInDoubt",
      (count(*) filter (where on_plan and (child_id, 'protection plan') in (select child_id, status from doubt)))::int as "planInDoubt",
      (count(*) filter (where in_care and (child_id, 'in care') in (
        select child_id, status from doubt where cannot_be is not true)))::int as "care18",
      (count(*) filter (where on_plan and (child_id, 'protection plan') in (
        select child_id, status from doubt where cannot_be is not true)))::int as "plan18",
      (count(*) filter (where in_need and (child_id, 'child in need') in (select child_id, status from doubt)))::int as "needInDoubt"
    from children.summary_as_at`.execute(tx.db)
  const [counted] = rows
  if (!counted) throw new Error('A count gave no row')
  return {
    ...asToldOn(counted, await columnsMissing(tx)),
    dueToBegin: await countsToBegin(tx),
    lists: await factCounts(tx),
  }
}

/** Those whose case status itself says that it goes on are known, whichever column a list lacks. */
type Counted = Omit<Counts, 'lists' | 'notKnown' | 'turned18' | 'dueToBegin'> & {
  readonly statusInNeed: number
  readonly statusAssessed: number
  readonly careInDoubt: number
  readonly planInDoubt: number
  readonly needInDoubt: number
  readonly care18: number
  readonly plan18: number
}

function asToldOn(
  counted: Counted,
  missingColumns: ReadonlySet<MissingColumn>,
): Omit<Counts, 'lists' | 'dueToBegin'> {
  const { statusInNeed, statusAssessed, careInDoubt, planInDoubt, needInDoubt, care18, plan18, ...all } =
    counted
  const told = {
    inCare: missingColumns.has('careEnds') ? 0 : all.inCare - careInDoubt,
    onPlan: missingColumns.has('protectionEnds') ? 0 : all.onPlan - planInDoubt,
    inNeed: missingColumns.has('needEnds') ? statusInNeed : all.inNeed - needInDoubt,
    beingAssessed: missingColumns.has('authorisations') ? statusAssessed : all.beingAssessed,
  }
  const notKnown = {
    inCare: all.inCare - told.inCare,
    onPlan: all.onPlan - told.onPlan,
    inNeed: all.inNeed - told.inNeed,
    beingAssessed: all.beingAssessed - told.beingAssessed,
  }
  // Without a column for the end measures are not known either, and count nobody.
  const turned18 = {
    inCare: missingColumns.has('careEnds') ? 0 : care18,
    onPlan: missingColumns.has('protectionEnds') ? 0 : plan18,
  }
  return { ...all, ...told, notKnown, turned18 }
}

async function factCounts(tx: ViewerTx): Promise<Counts['lists']> {
  const of = async (name: FactName) => {
    const { rows } = await sql<{ rows: number }>`
      select count(*)::int as rows from ${sql.table(`${factTables[name].table}_as_at`)}`.execute(tx.db)
    return rows[0]?.rows ?? 0
  }
  return {
    details: await of('details'),
    contact: await of('contact'),
    earlyHelp: await of('earlyHelp'),
    referral: await of('referral'),
    assessment: await of('assessment'),
    enquiry: await of('enquiry'),
    need: await of('need'),
    protection: await of('protection'),
    care: await of('care'),
    leavingCare: await of('leavingCare'),
    adoption: await of('adoption'),
  }
}
