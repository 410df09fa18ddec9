import { isoDate } from '../../kernel/index.ts'
import type { Measure } from '../model/measure.ts'

type Rest<Kind> = Kind extends Measure ? Omit<Kind, 'group' | 'inForce'> : never

/** What a monthly pack has beside the practice measures; each says where its definition comes from. */
export const pack = (measure: Rest<Measure>): Measure => ({
  ...measure,
  group: 'Rest of the monthly pack',
  inForce: { from: isoDate('2018-01-01') },
})

export const practice = 'Practice definition on Ofsted’s Annex A child-level lists'
export const census = 'Department for Education, children in need census, as far as the lists tell'
export const lookedAfter =
  'Department for Education, looked after children return (SSDA903), as far as the lists tell'
