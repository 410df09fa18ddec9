import { isoDate } from '../../kernel/index.ts'
import { readActionId, readAreaId, readMeasureId } from '../ids.ts'
import type { MeasureFacts } from '../model/measure.ts'
import type { NewMeasure } from '../store/measures.ts'
import { must } from './made-plan.ts'

/** A measure kept by hand, in per cent and better higher, with values by the day that they speak for. */
export const madeMeasure = (
  changed: Partial<MeasureFacts>,
  values: readonly (readonly [day: string, value: number])[],
): MeasureFacts => ({
  id: must(readMeasureId('1')),
  version: 1,
  areaId: must(readAreaId('1')),
  actionId: must(readActionId('1')),
  kept: {
    by: 'hand',
    name: 'Plans that are good',
    unit: 'percent',
    better: 'higher',
    source: 'Audits',
    collector: null,
  },
  baseline: null,
  target: null,
  byOn: null,
  tolerance: 0,
  isKey: false,
  values: values.map(([day, value], at) => ({
    id: at + 1,
    version: 1,
    onDay: isoDate(day),
    value,
    note: '',
    enteredOn: isoDate(day),
    writtenBy: 'Analyst',
  })),
  ...changed,
})

/** What a form would say of one kept by hand. */
export const handKeptMeasure = (changed: Partial<NewMeasure> = {}): NewMeasure => ({
  kept: {
    by: 'hand',
    name: 'Plans that are good',
    unit: 'percent',
    better: 'higher',
    source: 'The monthly audit of ten plans',
    collectorPostId: null,
  },
  baseline: { value: 40, on: isoDate('2020-03-13') },
  target: 80,
  byOn: isoDate('2021-03-31'),
  tolerance: 5,
  isKey: false,
  ...changed,
})
