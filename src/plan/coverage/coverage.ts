import type { IsoDate } from '../../kernel/index.ts'
import type { PlanDecision, PlanGovernance, ReceivingBody } from '../check/model.ts'
import type { DeliveryStatus } from '../model/action-dates.ts'
import type { Feeder } from '../model/feeding.ts'
import type { Evidence } from '../model/evidence.ts'
import { speaksOn } from '../model/evidence.ts'
import type { PlanMeasure } from '../model/measure.ts'
import type { PlanAction, PlanArea, PlanWithAreas, QuotedFinding } from '../model/plan.ts'

/** One action that answers a finding, with what measures it and what shows it. */
export interface CoveredAction {
  readonly id: PlanAction['id']
  readonly reference: string
  readonly text: string
  readonly status: DeliveryStatus
  readonly lead: string | null
  readonly measures: readonly PlanMeasure[]
  /** What counts on the day looked at. */
  readonly evidence: readonly Evidence[]
  /** Actions of service and team plans that feed it. */
  readonly fedBy: readonly Feeder[]
}

/** Who receives an area, when it was last decided about, and when the board meets next. */
export interface CoveredGovernance {
  readonly bodies: readonly Pick<ReceivingBody, 'name' | 'href'>[]
  readonly last: PlanDecision | null
  readonly lastMetOn: IsoDate | null
  readonly nextOn: IsoDate | null
}

const links = ['action', 'measure', 'evidence', 'decision'] as const
/** What leads from a finding to somebody who decides. */
export type Link = (typeof links)[number]

/** A finding in an area of the plan (or in none), and everything that answers it there. */
export interface CoveredFinding {
  readonly finding: QuotedFinding
  readonly area: Pick<PlanArea, 'id' | 'position' | 'title'> | null
  readonly actions: readonly CoveredAction[]
  /** Actions of service and team plans that serve the area as a whole. */
  readonly fedBy: readonly Feeder[]
  /** Measures of the area as a whole. */
  readonly areaMeasures: readonly PlanMeasure[]
  readonly governance: CoveredGovernance
  /** What is missing between the finding and a decision. */
  readonly missing: readonly Link[]
}

/** Finding by finding: what the plan does about it, what measures it, what shows it and who looks at it. */
export interface Coverage {
  readonly plan: PlanWithAreas['plan']
  readonly day: IsoDate
  readonly rows: readonly CoveredFinding[]
}

const coveredAction =
  (day: IsoDate) =>
  ({ id, reference, text, delivery, lead, measures, evidence, fedBy }: PlanAction): CoveredAction => ({
    id,
    reference,
    text,
    status: delivery.status,
    lead: lead?.title ?? null,
    measures,
    fedBy,
    evidence: evidence.filter((piece) => speaksOn(piece, day)),
  })

const newest = (days: readonly IsoDate[]): IsoDate | null => days.toSorted().at(-1) ?? null

function governanceFor(area: PlanArea | null, { bodies, decisions }: PlanGovernance): CoveredGovernance {
  const own = area === null ? [] : decisions.filter(({ areaId }) => areaId === area.id)
  const receiving = area === null ? [] : bodies
  return {
    bodies: receiving.map(({ name, href }) => ({ name, href })),
    last: own[0] ?? null,
    lastMetOn: newest(receiving.flatMap(({ metOn }) => metOn)),
    nextOn: receiving.flatMap(({ nextOn }) => nextOn ?? []).toSorted()[0] ?? null,
  }
}

function missingIn(row: Omit<CoveredFinding, 'missing'>): readonly Link[] {
  const has: Readonly<Record<Link, boolean>> = {
    action: row.actions.length > 0,
    measure: row.areaMeasures.length > 0 || row.actions.some(({ measures }) => measures.length > 0),
    evidence: row.actions.some(({ evidence }) => evidence.length > 0),
    decision: row.governance.last !== null,
  }
  return links.filter((link) => !has[link])
}

const covered = (row: Omit<CoveredFinding, 'missing'>): CoveredFinding => ({
  ...row,
  missing: missingIn(row),
})

/**
 * The matrix from each finding down, in the order of the report: the proof that the plan answers all of it. A finding
 * that several areas answer has a row for each; one that none answers has a row that says so.
 */
export function coverageOf(whole: PlanWithAreas, governance: PlanGovernance): Coverage {
  const placed = whole.areas.flatMap((area) =>
    area.findings.map((finding) =>
      covered({
        finding,
        area: { id: area.id, position: area.position, title: area.title },
        actions: area.actions.map(coveredAction(whole.day)),
        fedBy: area.fedBy.filter(({ feeds }) => feeds.length === 0),
        areaMeasures: area.measures.filter(({ actionId }) => actionId === null),
        governance: governanceFor(area, governance),
      }),
    ),
  )
  const nowhere = whole.unplaced.map((finding) =>
    covered({
      finding,
      area: null,
      actions: [],
      fedBy: [],
      areaMeasures: [],
      governance: governanceFor(null, governance),
    }),
  )
  return {
    plan: whole.plan,
    day: whole.day,
    rows: [...placed, ...nowhere].toSorted((one, other) => one.finding.position - other.finding.position),
  }
}

const inWords: Readonly<Record<Link, string>> = {
  action: 'an action',
  measure: 'a measure',
  evidence: 'evidence that counts today',
  decision: 'a decision about them on record',
}

/** 'Of 7 findings, all have an action, 6 a measure, 4 evidence that counts today and 5 a decision …; 3 have all four.' */
export function coverageInWords({ rows }: Coverage): string {
  const findings = [...Map.groupBy(rows, ({ finding }) => finding.id).values()]
  const total = findings.length
  if (total === 0) return 'The inspection has no findings on record.'
  const count = (has: (row: CoveredFinding) => boolean): number =>
    findings.filter((ofOne) => ofOne.some(has)).length
  const amount = (number: number): string =>
    number === total ? 'all' : number === 0 ? 'none' : String(number)
  const verb = (number: number): string => (number === 1 && total !== 1 ? 'has' : 'have')
  const counts = links.map((link) => ({ link, number: count(({ missing }) => !missing.includes(link)) }))
  const parts = counts.map(
    ({ link, number }, index) => `${amount(number)} ${index === 0 ? `${verb(number)} ` : ''}${inWords[link]}`,
  )
  const whole = count(({ missing }) => missing.length === 0)
  return `Of ${total} ${total === 1 ? 'finding' : 'findings'}, ${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}; ${amount(whole)} ${verb(whole)} all four.`
}
