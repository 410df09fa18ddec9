import type { Code } from '../../children/facts/index.ts'
import { codeLists } from '../../children/facts/index.ts'
import type { Labels, Measure } from './measure.ts'
import type { MeasureValue, Tally } from './value.ts'
import { valueOf } from './value.ts'

/** What a measure comes to for a moment, and a team or all of them. */
export type Answer =
  | { readonly known: true; readonly value: MeasureValue }
  /** No extract up to that day carried the list that the measure is about, or the last that did had not all its columns. */
  | { readonly known: false }

export const answerOf = (measure: Measure, tallies: readonly Tally[]): Answer => ({
  known: true,
  value: valueOf(measure.value, tallies, labelling(measure)),
})

/** How a category of the measure is printed. */
export function labelling(measure: Measure): (category: string) => string {
  if (measure.value !== 'breakdown') return (category) => category
  return (category) => labelIn(measure.labels, category)
}

function labelIn(labels: Labels, category: string): string {
  if (labels === 'as they stand' || labels.as === 'code') return category
  const codes: readonly Code[] = codeLists[labels.codes]
  return codes.find(({ code }) => code === category)?.[labels.as] ?? category
}
