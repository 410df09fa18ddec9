import type { Answer } from './answer.ts'
import type { Measure } from './measure.ts'
import type { SourceId } from './sources.ts'

/** A value as a reader takes it in: the figure, and what it is of. */
export interface Figure {
  readonly figure: string
  readonly note: string
}

const number = (value: number): string => value.toLocaleString('en-GB')

/** `71.2%` and `37 of 52`; `38.5` and `working days`; `not known` where no extract has told. */
export function figureOf(measure: Measure, answer: Answer): Figure {
  if (!answer.known) return { figure: 'Not known', note: 'no extract has carried all that it asks yet' }
  const { value } = answer
  if ('denominator' in value) {
    const { numerator, denominator, percent } = value
    if (percent === null) return { figure: 'None', note: 'there is nobody to ask it of' }
    return { figure: `${percent}%`, note: `${number(numerator)} of ${number(denominator)}` }
  }
  if (value.value === null) return { figure: 'None', note: 'there is nobody to ask it of' }
  if (typeof value.value === 'number')
    return { figure: number(value.value), note: unitOf(measure, value.value) }
  if (measure.value === 'spread') {
    const { workers = 0, max = 0, mean = 0 } = value.value
    return { figure: `${mean} each`, note: `${number(workers)} ${measure.each}s, the most ${number(max)}` }
  }
  const kinds = Object.keys(value.value).length
  const all = Object.values(value.value).reduce((sum, each) => sum + each, 0)
  return { figure: number(all), note: `in ${kinds} ${kinds === 1 ? 'kind' : 'kinds'}` }
}

const singular = {
  children: 'child',
  percent: 'percent',
  'working days': 'working day',
  days: 'day',
} as const

/** What a row is, one of them and several. */
const rowsOf: Readonly<Record<SourceId, readonly [one: string, several: string]>> = {
  contacts: ['contact', 'contacts'],
  'children with contacts': ['child', 'children'],
  'early help': ['early help assessment', 'early help assessments'],
  referrals: ['referral', 'referrals'],
  assessments: ['assessment', 'assessments'],
  enquiries: ['enquiry', 'enquiries'],
  cases: ['case', 'cases'],
  'protection plans': ['plan', 'plans'],
  care: ['period of care', 'periods of care'],
  'leaving care': ['young person', 'young people'],
  adoption: ['decision', 'decisions'],
}

function unitOf({ unit, source }: Measure, value: number): string {
  if (unit === 'rows') return rowsOf[source][value === 1 ? 0 : 1]
  return value === 1 ? singular[unit] : unit
}
