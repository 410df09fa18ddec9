import { isoDate, type IsoDate } from '../../kernel/index.ts'

export const overallEffectiveness = 'Overall effectiveness'

const leaders = 'The impact of leaders on social work practice with children and families'
const helpAndProtection = 'The experiences and progress of children who need help and protection'
const careAndCareLeavers = 'The experiences and progress of children in care and care leavers'
const care = 'The experiences and progress of children in care'
const careLeavers = 'The experiences and progress of care leavers'

/** The judgements of the single inspection framework, whose last reports came out in 2018. */
const singleInspection = [
  'Children who need help and protection',
  'Children looked after and achieving permanence',
  'Adoption performance',
  'Experiences and progress of care leavers',
  'Leadership, management and governance',
]

export interface StrandSet {
  /** Inspections that began on this day or after it. */
  from: IsoDate
  strands: readonly string[]
}

/** Which judgements an ILACS report makes, by the day its inspection began. Source: Ofsted's ILACS framework in its editions. */
export const ilacsStrands: readonly StrandSet[] = [
  {
    from: isoDate('2018-01-01'),
    strands: [leaders, helpAndProtection, careAndCareLeavers, overallEffectiveness],
  },
  {
    from: isoDate('2023-01-01'),
    strands: [leaders, helpAndProtection, care, careLeavers, overallEffectiveness],
  },
  { from: isoDate('2026-04-01'), strands: [leaders, helpAndProtection, care, careLeavers] },
]

export const strandsOn = (day: IsoDate): readonly string[] | undefined =>
  ilacsStrands.findLast((set) => set.from <= day)?.strands

const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '')

const known = new Map(
  [...new Set([...ilacsStrands.flatMap((set) => set.strands), ...singleInspection])].map((strand) => [
    letters(strand),
    strand,
  ]),
)

/** The framework's own name for a judgement, whatever the print did to case, spaces and punctuation. */
export const knownStrand = (printed: string): string | undefined => known.get(letters(printed))

/** Overall effectiveness is judged under every framework, so it tells none. */
export const isIlacsStrand = (strand: string): boolean =>
  strand !== overallEffectiveness && ilacsStrands.some((set) => set.strands.includes(strand))
