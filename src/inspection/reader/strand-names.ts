import { frameworkOn, frameworks } from '../frameworks/index.ts'
import type { IsoDate } from '../../kernel/index.ts'

const ilacs = frameworks.filter((framework) => framework.id !== 'single inspection 2013')

const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '')

const known = new Map(
  frameworks.flatMap((framework) => framework.strands).map((strand) => [letters(strand), strand]),
)

/** The framework's own name for a judgement, whatever the print did to case, spaces and punctuation. */
export const knownStrand = (printed: string): string | undefined => known.get(letters(printed))

const overallNames = new Set(frameworks.flatMap(({ overall }) => overall ?? []))

/** The name of the judgement of everything together. Every framework that makes one calls it the same. */
export const [overallEffectiveness = 'Overall effectiveness'] = overallNames

/** Overall effectiveness is judged under several frameworks, so it tells none. */
export const isIlacsStrand = (strand: string): boolean =>
  !overallNames.has(strand) && ilacs.some((framework) => framework.strands.includes(strand))

/** What an ILACS inspection that began on this day judges. */
export const strandsOn = (day: IsoDate): readonly string[] | undefined => frameworkOn(day)?.strands
