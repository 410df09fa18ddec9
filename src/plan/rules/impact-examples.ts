import type { Impact } from '../model/impact-facts.ts'
import type { Piece } from '../model/evidence.ts'
import { piece } from './closing-examples.ts'

/** An action that began on 1 July 2020, looked at on 28 May 2021, with a monthly measure from 60 to 85, tolerance 5. */
export interface ImpactExample {
  readonly rule: string
  readonly because: string
  /** The measure month by month, the last of them April 2021; none: no measure is joined. */
  readonly months: readonly number[]
  readonly evidence: readonly Piece[]
  readonly impact: Impact
}

const steady = [70, 78, 81, 84, 86, 85, 88, 84]

export const impactExamples: readonly ImpactExample[] = [
  {
    rule: 'impact.none-yet',
    because: 'nothing is measured and nobody has looked',
    months: [],
    evidence: [],
    impact: 'none yet',
  },
  {
    rule: 'impact.none-yet',
    because: '64 is within its tolerance of the baseline of 60, and far from 85',
    months: [61, 64],
    evidence: [],
    impact: 'none yet',
  },
  {
    rule: 'impact.none-yet',
    because: 'an audit from before the start shows nothing of what came of it',
    months: [],
    evidence: [piece('audit', '2020-06-30')],
    impact: 'none yet',
  },
  {
    rule: 'impact.early-signs-measure',
    because: '66 is better than 60 by more than 5',
    months: [61, 66],
    evidence: [],
    impact: 'early signs',
  },
  {
    rule: 'impact.early-signs-measure',
    because: 'data alone, however good, are early signs: nobody has looked at the work',
    months: steady,
    evidence: [piece('data', '2021-04-30')],
    impact: 'early signs',
  },
  {
    rule: 'impact.early-signs-seen',
    because: 'young people say so, and nothing is measured',
    months: [],
    evidence: [piece('voice', '2021-03-01')],
    impact: 'early signs',
  },
  {
    rule: 'impact.consistent',
    because: 'two months within tolerance, and an audit',
    months: [70, 81, 84],
    evidence: [piece('audit', '2021-04-12')],
    impact: 'consistent',
  },
  {
    rule: 'impact.early-signs-measure',
    because: 'a later audit contradicts the earlier one',
    months: [70, 81, 84],
    evidence: [piece('audit', '2021-03-12'), piece('audit', '2021-04-12', { direction: 'contradicts' })],
    impact: 'early signs',
  },
  {
    rule: 'impact.consistent',
    because: 'a later audit supports it again',
    months: [70, 81, 84],
    evidence: [piece('voice', '2021-03-12', { direction: 'contradicts' }), piece('audit', '2021-04-12')],
    impact: 'consistent',
  },
  {
    rule: 'impact.consistent',
    because: 'six months within tolerance, but looked at only within one month',
    months: steady,
    evidence: [piece('audit', '2021-03-15'), piece('voice', '2021-04-12')],
    impact: 'consistent',
  },
  {
    rule: 'impact.sustained',
    because: 'six months within tolerance, and audits three months apart',
    months: steady,
    evidence: [piece('audit', '2021-01-12'), piece('audit', '2021-04-12')],
    impact: 'sustained',
  },
]
