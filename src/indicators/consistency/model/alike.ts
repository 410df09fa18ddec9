import type { CodeListName } from '../../../children/facts/index.ts'
import { isoDate } from '../../../kernel/index.ts'
import type { Measure } from '../../model/measure.ts'
import type { Piece } from '../../model/piece.ts'
import { piece, text } from '../../model/piece.ts'

/** One thing in which children of a group are alike, or what was decided: a text, with the code list it is told by. */
export interface Part {
  readonly of: Piece<'text'>
  readonly codes?: CodeListName
}

/**
 * Children in like circumstances, as data: who is looked at, in what they are alike, and what may differ between them.
 * The rows are those of a source of measures, and are counted and listed as those of every measure are.
 */
export type AlikeRule = Pick<Measure, 'source' | 'population'> & {
  readonly id: string
  readonly title: string
  readonly question: string
  /** Exactly who is held beside whom, and what Annex A does not tell. */
  readonly definition: string
  readonly alike: readonly Part[]
} & (
    | { readonly differs: 'answer'; readonly outcome: Part }
    | { readonly differs: 'wait'; readonly days: Piece<'whole'>; readonly unit: 'days' | 'working days' }
  )

/** Between the parts of a row's category; no code and no label holds it. */
export const between = '\u001f'

const joined = (parts: readonly Piece[]): Piece<'text'> =>
  piece('text', parts.map(({ sql }) => `coalesce((${sql})::text, '')`).join(` || ${text(between).sql} || `))

/** The rule as a measure: its category is what the children are alike in and then what was decided. */
export const measureOf = (rule: AlikeRule): Measure => ({
  id: `alike-${rule.id}`,
  group: 'Same situation, different response',
  title: rule.title,
  question: rule.question,
  definition: rule.definition,
  source: rule.source,
  population: rule.population,
  value: 'breakdown',
  category: joined([
    ...rule.alike.map(({ of }) => of),
    rule.differs === 'answer' ? rule.outcome.of : rule.days,
  ]),
  labels: 'as they stand',
  better: 'neither',
  unit: 'rows',
  inForce: { from: isoDate('2026-01-01') },
  basis: 'Practice definition on Ofsted’s Annex A child-level lists',
  examples: [],
})
