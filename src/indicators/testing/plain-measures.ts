import { codeLists } from '../../children/index.ts'
import { days, months, workingDays } from './plain-days.ts'

type Cell = string | number | boolean | null
export type PlainRow = Readonly<Record<string, Cell>>
/** The rows of a list by its number, as the case system prints them. */
export type PlainLists = (list: number) => readonly PlainRow[]

const day = (row: PlainRow, name: string): string | undefined =>
  typeof row[name] === 'string' ? row[name] : undefined
const number = (row: PlainRow, name: string): number => Number(row[name] ?? 0)
const text = (row: PlainRow, name: string): string => String(row[name] ?? '')

type Test = (row: PlainRow) => boolean

const share = (rows: readonly PlainRow[], met: Test) => {
  const [n, d] = [rows.filter(met).length, rows.length]
  // 12.25 % and the like are exact in hundreds of thousands; a half goes up.
  return {
    numerator: n,
    denominator: d,
    percent: d === 0 ? null : Math.round((n * 1_000_000) / d / 1000) / 10,
  }
}
const named = (rows: readonly PlainRow[]): readonly string[] =>
  [...new Set(rows.map((row) => text(row, 'owner')))].sort()
const sharing = (rows: readonly PlainRow[], met: Test) => ({
  ...share(rows, met),
  ids: named(rows.filter(met)),
})
const listing = (rows: readonly PlainRow[]) => ({ value: rows.length, ids: named(rows) })

function by(rows: readonly PlainRow[], label: (row: PlainRow) => string) {
  const value: Record<string, number> = {}
  for (const row of rows) value[label(row)] = (value[label(row)] ?? 0) + 1
  return { value }
}

const written = (list: 'caseStatus' | 'permanencePlan' | 'eligibility', name: string) => (row: PlainRow) => {
  const codes: readonly { code: string; written: string }[] = codeLists[list]
  return codes.find(({ code }) => code === row[name])?.written ?? '(none)'
}

function middle(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b)
  const half = sorted.length / 2
  if (sorted.length === 0) return null
  return Number.isInteger(half)
    ? ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
    : (sorted[Math.floor(half)] ?? 0)
}

const mean = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : Math.round((numbers.reduce((a, b) => a + b, 0) * 10) / numbers.length) / 10

/** The 45 definitions as a person with a spreadsheet would work them out, row by row: nothing of the product is used. */
export function plainMeasures(list: PlainLists, asAt: string): Readonly<Record<string, unknown>> {
  return {
    ...frontDoor(list, asAt),
    ...plans(list, asAt),
    ...care(list, asAt),
    ...leaving(list, asAt),
    ...adoption(list),
  }
}

function frontDoor(list: PlainLists, asAt: string) {
  const contacts = Map.groupBy(list(1), (row) => text(row, 'owner'))
  const [referrals, all, enquiries] = [list(3), list(4), list(5)]
  const done = all.filter((row) => day(row, 'authorised_on'))
  const open = all.filter((row) => !day(row, 'authorised_on'))
  const taken = (row: PlainRow) => workingDays(text(row, 'started_on'), text(row, 'authorised_on'))
  const held = enquiries.filter((row) => day(row, 'conference_on'))
  return {
    'children-with-repeat-contacts': {
      value: [...contacts.values()].filter((rows) => rows.length > 1).length,
    },
    'referrals-no-further-action': share(referrals, (row) => row.no_further_action === true),
    're-referrals-within-12-months': share(referrals, (row) => number(row, 'referrals_in_12_months') >= 1),
    'assessments-within-45-working-days': share(done, (row) => taken(row) <= 45),
    'assessment-median-working-days': { value: middle(done.map(taken)) },
    'open-assessments': { value: open.length },
    'open-assessments-over-45-working-days': listing(
      open.filter((row) => workingDays(text(row, 'started_on'), asAt) > 45),
    ),
    'assessments-child-seen': share(all, (row) => row.child_seen === true),
    'assessments-support-needed': share(done, (row) => row.support_needed === true),
    'section-47-leading-to-conference': share(enquiries, (row) => day(row, 'conference_on') !== undefined),
    'conferences-within-15-working-days': share(
      held,
      (row) => workingDays(text(row, 'strategy_on'), text(row, 'conference_on')) <= 15,
    ),
    'conferences-leading-to-plan': share(held, (row) => row.led_to_plan === true),
  }
}

function plans(list: PlainLists, asAt: string) {
  const [cases, plan] = [list(6), list(7).filter((row) => !day(row, 'ended_on'))]
  const openCases = cases.filter((row) => !day(row, 'closed_on'))
  const ago = (row: PlainRow, name: string) => {
    const on = day(row, name)
    return on === undefined ? Infinity : days(on, asAt)
  }
  const loads = [
    ...Map.groupBy(
      openCases.filter((row) => row.worker_name !== null),
      (row) => text(row, 'worker_name'),
    ).values(),
  ]
  return {
    'children-by-case-status': by(cases, written('caseStatus', 'case_status')),
    'child-in-need-not-seen-28-days': sharing(
      openCases.filter((row) => row.case_status === 'child in need'),
      (row) => ago(row, 'last_seen_on') > 28,
    ),
    caseload: {
      value: {
        workers: loads.length,
        max: Math.max(0, ...loads.map((each) => each.length)),
        mean: mean(loads.map((each) => each.length)) ?? 0,
      },
    },
    ...protection(plan, ago, asAt),
  }
}

function protection(plan: readonly PlainRow[], ago: (row: PlainRow, name: string) => number, asAt: string) {
  const due = (row: PlainRow) => {
    const [reviewed, started] = [day(row, 'reviewed_on'), day(row, 'started_on')]
    return reviewed ? months(reviewed, 6) : started ? months(started, 3) : '9999-12-31'
  }
  return {
    'open-protection-plans': { value: plan.length },
    'protection-plans-two-years': sharing(
      plan,
      (row) => (day(row, 'started_on') ?? '9999') <= months(asAt, -24),
    ),
    'protection-plans-repeat': share(plan, (row) => number(row, 'earlier_plans') >= 1),
    'protection-visits-over-28-days': sharing(plan, (row) => ago(row, 'visited_on') > 28),
    'protection-seen-alone': share(
      plan.filter((row) => day(row, 'visited_on')),
      (row) => row.seen_alone === true,
    ),
    'protection-reviews-overdue': sharing(plan, (row) => due(row) < asAt),
  }
}

function care(list: PlainLists, asAt: string) {
  const rows = list(8).filter((row) => !day(row, 'left_care_on'))
  const since = (row: PlainRow) => day(row, 'entered_care_on') ?? '9999-12-31'
  const year = rows.filter((row) => since(row) <= months(asAt, -12))
  const missing = rows.filter((row) => number(row, 'missing_in_12_months') >= 1)
  const isOf =
    (name: string, value: Cell): Test =>
    (row) =>
      row[name] === value
  const young = (row: PlainRow) => (day(row, 'born_on') ?? '0') > months(asAt, -60)
  return {
    'children-in-care': { value: rows.length },
    'in-care-unaccompanied': share(rows, isOf('unaccompanied', true)),
    'in-care-by-legal-status': by(rows, (row) => day(row, 'legal_status') ?? '(none)'),
    'in-care-section-20': share(rows, isOf('legal_status', 'V2')),
    'in-care-three-placements': sharing(rows, (row) => number(row, 'placements_in_12_months') >= 3),
    'in-care-reviews-overdue': sharing(rows, (row) => {
      const reviewed = day(row, 'reviewed_on')
      if (reviewed !== undefined) return reviewed < months(asAt, -6)
      return day(row, 'entered_care_on') !== undefined && workingDays(since(row), asAt) > 20
    }),
    'in-care-visits-over-6-weeks': sharing(rows, (row) => days(day(row, 'visited_on') ?? asAt, asAt) > 42),
    'in-care-no-permanence-plan-4-months': sharing(
      rows.filter((row) => since(row) < months(asAt, -4)),
      isOf('permanence_plan', null),
    ),
    'in-care-by-permanence-plan': by(rows, written('permanencePlan', 'permanence_plan')),
    'in-care-health-assessment-in-time': share(
      year,
      (row) => (day(row, 'health_assessed_on') ?? '0') >= months(asAt, young(row) ? -6 : -12),
    ),
    'in-care-dental-check-in-time': share(
      year,
      (row) => (day(row, 'dental_checked_on') ?? '0') >= months(asAt, -12),
    ),
    'in-care-out-of-area': share(rows, isOf('placement_location', 'out')),
    'in-care-missing': share(rows, (row) => missing.includes(row)),
    'return-interviews-offered': share(missing, isOf('return_interview_offered', true)),
  }
}

function leaving(list: PlainLists, asAt: string) {
  const rows = list(9)
  const isIn = (...codes: string[]) => rows.filter((row) => codes.includes(text(row, 'accommodation')))
  return {
    'care-leavers-by-eligibility': by(rows, written('eligibility', 'eligibility')),
    'care-leavers-in-touch': share(
      rows.filter((row) => row.in_touch !== 'died'),
      (row) => row.in_touch === 'yes',
    ),
    'care-leavers-suitable-accommodation': share(
      rows.filter((row) => row.suitability !== null),
      (row) => row.suitability === 'suitable',
    ),
    'care-leavers-in-bed-and-breakfast': listing(isIn('W')),
    'care-leavers-insecure-accommodation': listing(isIn('S', 'V', 'W')),
    'care-leavers-in-education-employment-training': share(
      rows.filter((row) => row.activity !== null),
      (row) => /^[FP]/.test(text(row, 'activity')),
    ),
    'pathway-plans-overdue': sharing(
      rows,
      (row) => (day(row, 'pathway_reviewed_on') ?? '0') < months(asAt, -6),
    ),
    'care-leavers-no-contact-8-weeks': listing(
      rows.filter(
        (row) => row.in_touch === 'yes' && days(day(row, 'contacted_on') ?? '1900-01-01', asAt) > 56,
      ),
    ),
  }
}

function adoption(list: PlainLists) {
  const between = (from: string, to: string) =>
    mean(
      list(10).flatMap((row) => {
        const [one, other] = [day(row, from), day(row, to)]
        return one && other ? [days(one, other)] : []
      }),
    )
  return {
    'adoption-days-care-to-placement': { value: between('entered_care_on', 'placed_on') },
    'adoption-days-order-to-match': { value: between('placement_order_on', 'matched_on') },
  }
}
