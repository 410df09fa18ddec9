import type { IsoDate } from '../../kernel/index.ts'
import type { Measure } from '../model/measure.ts'
import type { MeasureValue } from '../model/value.ts'
import type { Kind, Reading } from './model.ts'
import type { Unit } from './units.ts'

/** A measure's value as a month of its chart; undefined (a gap) where it has none, or is no single number. */
export function readingOf(month: IsoDate, value: MeasureValue): Reading | undefined {
  if ('numerator' in value) return { month, met: value.numerator, of: value.denominator }
  return typeof value.value === 'number' ? { month, value: value.value } : undefined
}

/**
 * How a measure's months are charted. `happened`: its rows are what happened in the month; `are`: those that there are
 * on a day. Undefined for breakdowns and spreads, which are no one number.
 */
export function kindOf({ value }: Pick<Measure, 'value'>, rows: 'happened' | 'are'): Kind | undefined {
  switch (value) {
    case 'share':
      return 'share'
    case 'count':
      return rows === 'happened' ? 'count' : 'amount'
    case 'median':
    case 'mean':
      return 'amount'
    case 'breakdown':
    case 'spread':
      return undefined
  }
}

const units: Record<Measure['unit'], Unit> = {
  children: { one: 'child', many: 'children' },
  rows: 'number',
  percent: 'percent',
  days: { one: 'day', many: 'days' },
  'working days': { one: 'working day', many: 'working days' },
}

export const unitOf = ({ unit }: Pick<Measure, 'unit'>): Unit => units[unit]
