import type { Unit } from '../../indicators/index.ts'

/** What a measure kept by hand may be counted in, as charts and sentences say it. */
export const unitInWords: Readonly<
  Record<'percent' | 'number' | 'days' | 'working days' | 'children', Unit>
> = {
  percent: 'percent',
  number: 'number',
  days: { one: 'day', many: 'days' },
  'working days': { one: 'working day', many: 'working days' },
  children: { one: 'child', many: 'children' },
}

/** As a column of units says it: 'percent', 'working days'. */
export const unitName = (unit: Unit): string => (typeof unit === 'string' ? unit : unit.many)
