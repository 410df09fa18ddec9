import { problemsOf, versionsOf } from '../../../access/index.ts'
import { z } from 'zod'
import type { Problem } from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import { baselineProblems, kindOf } from '../../control-chart/index.ts'
import type { RecordedBaseline } from '../../model/laid-beside.ts'
import type { BaselineValues } from '../../store/laid-beside.ts'
import { correctBaseline, laidBeside, recordBaseline } from '../../store/laid-beside.ts'
import type { BaselineRow } from '../../tables.ts'
import type { LayField, TypedLay } from '../../views/lay-page.tsx'
import { boxesOf, dayIn, words } from './fields.ts'
import type { Ask, AskedOf, ReadLay } from './laying.ts'
import { becauseField } from './laying.ts'

const from: LayField = {
  name: 'from',
  label: 'From which month does the new usual range hold?',
  hint: 'The first month after the change, such as 4 2020',
  asks: 'month',
}
const rest: readonly LayField[] = [
  {
    name: 'to',
    label: 'Up to which month is it worked out?',
    hint: 'Twelve months at least from the first one. Until they have passed, the chart says that it is too early',
    asks: 'month',
  },
  {
    name: 'reason',
    label: 'What changed, and how do we know that it lasts?',
    hint: 'A baseline without a known reason hides a signal',
    asks: 'words',
  },
]

interface Months {
  readonly values: BaselineValues | undefined
  readonly problems: readonly Problem[]
}

/** Whichever sentence is about the months is shown at the month that it is about. */
const fieldOf = (sentence: string): string =>
  sentence.startsWith('Say why') ? 'reason' : sentence.startsWith('A baseline already') ? 'from' : 'to'

function monthsIn(
  typed: TypedLay,
  given: RecordedBaseline | undefined,
  others: readonly RecordedBaseline[],
): Months {
  const first = given?.from ?? dayIn(typed, 'from', 'month')
  const last = dayIn(typed, 'to', 'month')
  const unreal = [
    ...(first === undefined ? [{ field: 'from', message: 'Enter the first month, such as 4 2020' }] : []),
    ...(last === undefined ? [{ field: 'to', message: 'Enter the last month, such as 3 2021' }] : []),
  ]
  if (first === undefined || last === undefined) return { values: undefined, problems: unreal }
  const values = { from: first, to: last, reason: (typed.reason ?? '').trim() }
  const problems = baselineProblems(values, others).map((message) => ({ field: fieldOf(message), message }))
  return { values, problems }
}

function readNew(asked: AskedOf, others: readonly RecordedBaseline[], typed: TypedLay): ReadLay {
  const { values, problems } = monthsIn(typed, undefined, others)
  if (!values || problems.length > 0) return { ok: false, problems }
  return { ok: true, work: (tx) => recordBaseline(tx, asked.measure.id, values) }
}

const Because = z.object({ because: words('Enter why it is corrected') })

function readCorrection(
  baseline: RecordedBaseline,
  others: readonly RecordedBaseline[],
  typed: TypedLay,
  version: number,
): ReadLay {
  const { values, problems } = monthsIn(typed, baseline, others)
  const given = Because.safeParse(typed)
  const all = [...problems, ...(given.success ? [] : problemsOf(given.error))]
  if (!values || !given.success || all.length > 0) return { ok: false, problems: all }
  const corrects = { id: baseline.id, version, because: given.data.because }
  return { ok: true, work: (tx) => correctBaseline(tx, corrects, values) }
}

/** A new baseline of a measure that has a chart. */
export const newBaseline: Ask = async (asked) => {
  if (!kindOf(asked.measure, 'are')) return undefined
  const { baselines } = await laidBeside(asked.tx, asked.measure.id)
  return {
    title: 'Begin a new baseline',
    back: `/measures/${asked.measure.id}#baselines`,
    action: `/measures/${asked.measure.id}/baselines/new`,
    note: 'Months are judged against the usual range from the baseline on. Begin a new one only where something is known to have changed for good; otherwise a signal is hidden and not explained.',
    fields: [from, ...rest],
    stored: {},
    version: undefined,
    read: (typed) => readNew(asked, baselines, typed),
  }
}

const monthWords = (month: RecordedBaseline['from']) => longDate(month).replace(/^\d+ /, '')

/** A baseline that was recorded wrongly. */
export const baselineAgain: Ask = async (asked) => {
  const { baselines } = await laidBeside(asked.tx, asked.measure.id)
  const baseline = baselines.find(({ id }) => String(id) === asked.params.record)
  if (!baseline) return undefined
  const others = baselines.filter(({ id }) => id !== baseline.id)
  const versions = await versionsOf<BaselineRow & { known_from: number }>(
    asked.tx,
    'indicators.baseline',
    baseline.id,
  )
  return {
    title: `Correct the baseline from ${monthWords(baseline.from)}`,
    back: `/measures/${asked.measure.id}#baselines`,
    action: `/measures/${asked.measure.id}/baselines/${baseline.id}`,
    fields: [...rest, becauseField],
    stored: { reason: baseline.reason, ...boxesOf('to', baseline.to) },
    version: baseline.version,
    versions: versions.map(({ row, change }) => ({
      on: change.on,
      by: change.by,
      reason: change.reason,
      says: { 'Worked out up to': monthWords(row.to_month), Why: row.reason },
    })),
    read: (typed, version) => readCorrection(baseline, others, typed, version),
  }
}
