import type { ControlChart, KnownPoint, Segment, Side, Signal } from './model.ts'
import { monthInWords } from './months.ts'
import { drawnRange, rangeInWords } from './range.ts'
import { isKnown } from './readings.ts'
import { decimalsApart, inUnit } from './units.ts'

/** The sentence about the latest month with a figure: its value, whether it is usual, and what that means. */
export function saidOfLatest(chart: ControlChart, latest: KnownPoint, segment: Segment | undefined): string {
  const [signal] = latest.signals
  const opening = `${inUnit(latest.value, chart.unit)} in ${monthInWords(latest.month)}${ofCases(latest)}`
  if (latest.range === undefined || segment?.centre === undefined) return `${opening}. ${tooFew(segment)}`
  if (signal === undefined)
    return `${opening}: within the usual range here, ${rangeInWords(latest.range, chart)}. No signal: ups and downs like this come by chance.`
  return `${finding(chart, latest, segment.centre, signal)} ${verdict(latest)}`
}

const ofCases = ({ counts }: KnownPoint) => (counts ? `, ${counts.met} of ${counts.of}` : '')

/** Why the latest month cannot be judged. */
function tooFew(segment: Segment | undefined): string {
  const method = segment?.method
  if (method?.kind === 'overlapping')
    return `Each figure looks back over ${method.looksBack} months, so neighbours share cases: whether something has changed is seen in figures of single months.`
  if (method?.kind !== 'too few') return 'The months known are too far apart to say what is usual here.'
  const { has, needs } = method
  const months = `that takes ${needs} months, and so far there ${has === 1 ? 'is one' : `are ${has}`}`
  return segment?.baseline === undefined
    ? `Too early to tell a real change from chance: ${months}.`
    : `Too few points since the new baseline of ${monthInWords(segment.from)} to tell a real change from chance: ${months}.`
}

/** What the heaviest rule found, with the numbers that show it. */
function finding(chart: ControlChart, latest: KnownPoint, centre: number, { rule, side }: Signal): string {
  const { unit } = chart
  const month = `in ${monthInWords(latest.month)}${ofCases(latest)}`
  const plain = inUnit(latest.value, unit)
  switch (rule) {
    case 'outside':
      return outside(chart, latest, centre, side)
    case 'run': {
      const decimals = decimalsApart(latest.value, centre, unit)
      return `${inUnit(latest.value, unit, decimals)} ${month}: the ${ordinal(runUpTo(chart, latest, side))} month in a row ${side} the average of ${inUnit(centre, unit, decimals)} that is usual here.`
    }
    case 'two-of-three':
      return `${plain} ${month}: near the ${side === 'above' ? 'upper' : 'lower'} end of the usual range here, ${usualRange(chart, latest)}, as ${nearUpTo(chart, latest) === 3 ? 'were both months' : 'was one of the two months'} before.`
    case 'trend':
      return `${plain} ${month}: ${side === 'above' ? 'rising' : 'falling'} month after month since ${monthInWords(trendStart(chart, latest))}.`
  }
}

/** A value outside its range is said with as many decimals as it takes to be seen outside. */
function outside(chart: ControlChart, latest: KnownPoint, centre: number, side: Side): string {
  const { value, range } = latest
  const limits = range && drawnRange(range, chart)
  const limit = side === 'above' ? limits?.upper : limits?.lower
  const decimals = decimalsApart(value, limit ?? value, chart.unit)
  return `${inUnit(value, chart.unit, decimals)} in ${monthInWords(latest.month)}${ofCases(latest)}: ${side} the usual range here, ${usualRange(chart, latest, decimals)} (${inUnit(centre, chart.unit)} on average).`
}

const usualRange = (chart: ControlChart, { range }: KnownPoint, decimals = 0) =>
  range === undefined ? 'not known' : rangeInWords(range, chart, decimals)

function verdict({ meaning }: KnownPoint): string {
  const why = 'chance alone hardly explains it'
  return meaning === 'better' || meaning === 'worse'
    ? `A signal that something has changed for the ${meaning}: ${why}.`
    : `A signal that something has changed: ${why}. Whether that is good or bad, the figure does not say.`
}

/** How many months in a row, up to the latest, are on its side of the average. */
const runUpTo = (chart: ControlChart, latest: KnownPoint, side: Side) =>
  stretchBack(chart, latest, ({ signals }) =>
    signals.some((signal) => signal.rule === 'run' && signal.side === side),
  ).length

/** How many of the last three months are near the limit. */
const nearUpTo = (chart: ControlChart, latest: KnownPoint) =>
  stretchBack(chart, latest, () => true)
    .slice(-3)
    .filter(({ signals }) => signals.some(({ rule }) => rule === 'two-of-three')).length

/** `7th`, `21st`. */
function ordinal(number: number): string {
  const teen = number % 100 > 10 && number % 100 < 14
  const ending = teen ? undefined : ['th', 'st', 'nd', 'rd'][number % 10]
  return `${number}${ending ?? 'th'}`
}

/** The month from which every step went the same way. */
function trendStart(chart: ControlChart, latest: KnownPoint) {
  const months = stretchBack(chart, latest, (point) => point.signals.some(({ rule }) => rule === 'trend'))
  const rising = latest.signals.some(({ rule, side }) => rule === 'trend' && side === 'above')
  const first = months.findLastIndex((point, at) => {
    const after = months[at + 1]
    return after !== undefined && (rising ? after.value <= point.value : after.value >= point.value)
  })
  return (months[first + 1] ?? latest).month
}

/** The known months just before the latest, and it, for which `holds`, without a gap, in its segment. Oldest first. */
function stretchBack(
  chart: ControlChart,
  latest: KnownPoint,
  holds: (point: KnownPoint) => boolean,
): readonly KnownPoint[] {
  const until = chart.points.findIndex(({ month }) => month === latest.month)
  const before = chart.points.slice(0, until + 1)
  const broken = before.findLastIndex(
    (point) => !isKnown(point) || point.segment !== latest.segment || !holds(point),
  )
  return before.slice(broken + 1).filter(isKnown)
}
