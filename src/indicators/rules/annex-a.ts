import { isoDate } from '../../kernel/index.ts'
import type { Measure } from '../model/measure.ts'

type Rest<Kind> = Kind extends Measure ? Omit<Kind, 'group' | 'basis' | 'inForce'> : never

const annexAGroup = 'Annex A practice measures'

/** A measure by the practice definitions that councils run on Ofsted's Annex A lists. */
export const annexA = (measure: Rest<Measure>): Measure => ({
  ...measure,
  group: annexAGroup,
  basis: 'Practice definition on Ofsted’s Annex A child-level lists',
  inForce: { from: isoDate('2018-01-01') },
})

/** The extract day of most worked examples: a Friday. */
export const asAt = '2026-10-30'
