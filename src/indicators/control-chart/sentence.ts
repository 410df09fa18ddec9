import type { ControlChart, KnownPoint, Segment } from './model.ts'
import { monthInWords } from './months.ts'
import { saidOfLatest } from './said.ts'
import { inUnit } from './units.ts'

/** What the chart says, in sentences that a councillor understands. The first is about the latest month. */
export function chartSentence(chart: ControlChart): string {
  const { latest } = chart
  if (latest === undefined) return 'No month has a figure yet, so there is nothing to show.'
  const segment = chart.segments[latest.segment]
  return [
    ...unknownSince(chart, latest),
    saidOfLatest(chart, latest, segment),
    assuranceSentence(chart, latest),
    earlierSignal(chart, latest),
  ]
    .filter((part) => part !== undefined)
    .join(' ')
}

/** The months after the latest figure: they are not noughts, and not forgotten. */
function unknownSince(chart: ControlChart, latest: KnownPoint): readonly string[] {
  const after = chart.points.filter(({ month }) => month > latest.month)
  const [first] = after
  if (first === undefined) return []
  const which =
    after.length === 1
      ? monthInWords(first.month)
      : `${monthInWords(first.month)} to ${monthInWords(after.at(-1)?.month ?? first.month)}`
  const withheld = after.find((point) => point.state === 'withheld')
  return [
    withheld
      ? `The figure for ${which} is withheld (${withheld.words}).`
      : `There is no figure for ${which}.`,
  ]
}

/** Whether the target will be met if nothing changes. */
function assuranceSentence(chart: ControlChart, { range }: KnownPoint): string | undefined {
  if (chart.target === undefined || chart.assurance === undefined || range === undefined) return undefined
  const target = `The target of ${inUnit(chart.target, chart.unit)}`
  switch (chart.assurance) {
    case 'met':
      return `${target} will be met if things stay as usual: the whole usual range meets it.`
    case 'missed':
      return `${target} will not be met unless something changes: the whole usual range misses it.`
    case 'by chance':
      return `${target} lies within the usual range: if nothing changes, some months will meet it and some will not, by chance.`
  }
}

/** A usual month after a signal is no all-clear: the last signal of this segment within a year is named. */
function earlierSignal(chart: ControlChart, latest: KnownPoint): string | undefined {
  if (latest.meaning !== 'usual') return undefined
  const year = chart.points.slice(-12)
  const last = year.findLast(
    (point): point is KnownPoint =>
      point.state === 'known' && point.segment === latest.segment && point.signals.length > 0,
  )
  return last && `The last signal was in ${monthInWords(last.month)}${forWhom(last)}.`
}

const forWhom = ({ meaning }: KnownPoint) =>
  meaning === 'better' || meaning === 'worse' ? `, for the ${meaning}` : ''

/** Where the usual range comes from, for a line under the chart. One for each segment, oldest first. */
export const rangeNotes = (chart: ControlChart): readonly string[] =>
  chart.segments.map((segment) => rangeNote(chart, segment))

function rangeNote(chart: ControlChart, { basis, baseline, method, from }: Segment): string {
  const reason = baseline && ` New baseline from ${monthInWords(from)}: ${withoutStop(baseline.reason)}.`
  const months =
    basis &&
    `${basis.months} ${basis.months === 1 ? 'month' : 'months'}, ${monthInWords(basis.from)} to ${monthInWords(basis.to)}`
  switch (method.kind) {
    case 'too few':
      return `No usual range: it takes ${method.needs} months, and there are ${method.has}.${reason ?? ''}`
    case 'too far apart':
      return `No usual range: the months known are too far apart to say how much a month differs from the one before.${reason ?? ''}`
    case 'overlapping':
      return `No usual range: each figure looks back over ${method.looksBack} months.${reason ?? ''}`
    case 'moving range':
      return `Usual range from ${months}: from how much a month usually differs from the one before (XmR chart)${screened(method.leftOut)}.${reason ?? ''}`
    case 'exact binomial':
      return `Usual range from ${months}: counted exactly for each month’s number of cases (binomial), since the rarer answer has fewer than five cases a month (${inUnit(method.rarer, 'number')} on average).${reason ?? ''}`
    case 'exact Poisson':
      return `Usual range from ${months}: counted exactly (Poisson), since there are fewer than five cases a month (${inUnit(method.average, chart.unit)} on average).${reason ?? ''}`
  }
}

const screened = (leftOut: number) =>
  leftOut === 0 ? '' : `; ${leftOut === 1 ? 'one leap was' : `${leftOut} leaps were`} left out as too large`

const withoutStop = (words: string) => words.trim().replace(/\.$/, '')
