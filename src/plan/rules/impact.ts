import { addMonths, longDate } from '../../kernel/index.ts'
import type { Piece } from '../model/evidence.ts'
import { isAfter, isSeen, kindInWords, speaksOn } from '../model/evidence.ts'
import type { ForImpact, Impact } from '../model/impact-facts.ts'

/** One rule of how impact is read from measures, audits and voice. */
export interface ImpactRule {
  readonly id: string
  readonly impact: Impact
  /** The rule in words, as the page that prints them says it. */
  readonly title: string
  readonly applies: (known: ForImpact) => boolean
  readonly because: (known: ForImpact) => readonly string[]
}

type Measure = ForImpact['measures'][number]

const speaking = ({ evidence, startOn, day }: ForImpact): readonly Piece[] =>
  evidence.filter((piece) => speaksOn(piece, day) && isAfter(piece, startOn))

/** Audits and voices that support it, oldest first. */
const seen = (known: ForImpact): readonly Piece[] =>
  speaking(known)
    .filter((piece) => isSeen(piece) && piece.direction === 'supports')
    .toSorted((one, other) => one.evidenceOn.localeCompare(other.evidenceOn))

/** An audit or a voice against it, and none for it that is newer. */
const isContradicted = (known: ForImpact): boolean => {
  const last = seen(known).at(-1)
  return speaking(known).some(
    (piece) =>
      isSeen(piece) &&
      piece.direction === 'contradicts' &&
      (last === undefined || piece.evidenceOn >= last.evidenceOn),
  )
}

const aimed = ({ measures }: ForImpact): readonly Measure[] =>
  measures.filter(({ target }) => target !== null)

/** On target or within tolerance in each of its last so many periods. */
const held =
  (times: number) =>
  ({ periods }: Measure): boolean => {
    const last = periods.slice(-times)
    return (
      last.length === times &&
      last.every(({ standing }) => standing === 'on target' || standing === 'within tolerance')
    )
  }

const allHeld = (known: ForImpact, times: number): boolean =>
  aimed(known).length > 0 && aimed(known).every(held(times))

/** Better than its baseline by more than its tolerance, or the chart says so. */
const isBetter = ({ periods, baseline, tolerance, better, value }: Measure): boolean => {
  if (periods.at(-1)?.signal === 'better') return true
  if (baseline === null || value === null) return false
  return (better === 'higher' ? value - baseline.value : baseline.value - value) > tolerance
}

/** Two looks at the work, at least three months apart. */
const isSeenAgain = (known: ForImpact): boolean => {
  const looks = seen(known)
  const [first, last] = [looks[0], looks.at(-1)]
  return first !== undefined && last !== undefined && last.evidenceOn >= addMonths(first.evidenceOn, 3)
}

const titles = (measures: readonly Measure[]): string => measures.map(({ title }) => `“${title}”`).join(', ')
const sayPiece = ({ kind, evidenceOn }: Piece): string =>
  `${kindInWords[kind]} of ${longDate(evidenceOn)} supports it.`

/** In order: the first that applies. Data alone are early signs: what nobody has looked at in the work is not consistent. */
export const impactRules: readonly ImpactRule[] = [
  {
    id: 'impact.sustained',
    impact: 'sustained',
    title:
      'Every measure with a target was on target or within tolerance in each of its last six periods, and audits or the voice of children and families support it at least three months apart. No audit or voice that is as new contradicts it.',
    applies: (known) => allHeld(known, 6) && isSeenAgain(known) && !isContradicted(known),
    because: (known) => [
      `For six periods in a row on target or within tolerance: ${titles(aimed(known))}.`,
      ...seen(known).map(sayPiece),
    ],
  },
  {
    id: 'impact.consistent',
    impact: 'consistent',
    title:
      'Every measure with a target was on target or within tolerance in its last two periods, and an audit or the voice of children and families supports it. No audit or voice that is as new contradicts it.',
    applies: (known) => allHeld(known, 2) && seen(known).length > 0 && !isContradicted(known),
    because: (known) => [
      `For two periods in a row on target or within tolerance: ${titles(aimed(known))}.`,
      ...seen(known).slice(-1).map(sayPiece),
    ],
  },
  {
    id: 'impact.early-signs-measure',
    impact: 'early signs',
    title:
      'A measure was on target or within tolerance in its last period, or is better than its baseline by more than its tolerance, or its control chart signals a change for the better.',
    applies: ({ measures }) => measures.some((measure) => held(1)(measure) || isBetter(measure)),
    because: (known) => [
      `A first sign: ${titles(known.measures.filter((measure) => held(1)(measure) || isBetter(measure)))}.`,
      isContradicted(known)
        ? 'An audit or a voice contradicts it.'
        : 'It is not yet two periods of every measure, with an audit or voice beside them.',
    ],
  },
  {
    id: 'impact.early-signs-seen',
    impact: 'early signs',
    title:
      'An audit or the voice of children and families supports it, dated after the start, and none that is as new contradicts it.',
    applies: (known) => seen(known).length > 0 && !isContradicted(known),
    because: (known) => [...seen(known).slice(-1).map(sayPiece), 'No measure shows it yet.'],
  },
  {
    id: 'impact.none-yet',
    impact: 'none yet',
    title: 'Nothing of this is known.',
    applies: () => true,
    because: (known) => [
      known.measures.length === 0
        ? 'No measure is joined, and no audit or voice dated after the start supports it.'
        : 'No measure is near its target or better than its baseline, and no audit or voice dated after the start supports it.',
    ],
  },
]
