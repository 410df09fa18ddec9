import type { Values } from '../../spreadsheets/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { readIsoDate } from '../../kernel/index.ts'
import type { PlanMeasure } from '../model/measure.ts'
import type { PlanRead } from './read.ts'
import { gone } from './wish-action.ts'
import type { CannotStand, Wished } from './wishes.ts'
import { cannot, when } from './wishes.ts'
import { waitingAbout } from './words.ts'

const aimCodes = ['baseline', 'baseline-on', 'target', 'target-by', 'tolerance']
const targetCodes = ['target', 'target-by', 'tolerance']

const most = 1_000_000_000

interface Said {
  readonly baseline: number | null
  readonly baselineOn: IsoDate | null
  readonly target: number | null
  readonly byOn: IsoDate | null
  readonly tolerance: number
}

const numberOr = (cells: Values, code: string, held: number | null): number | null => {
  const text = cells.get(code)
  if (text === undefined) return held
  return text === '' ? null : Number(text)
}
const dayOr = (cells: Values, code: string, held: IsoDate | null): IsoDate | null =>
  cells.has(code) ? (readIsoDate(cells.get(code) ?? '') ?? null) : held

const saidOf = (measure: PlanMeasure, cells: Values): Said => ({
  baseline: numberOr(cells, 'baseline', measure.baseline?.value ?? null),
  baselineOn: dayOr(cells, 'baseline-on', measure.baseline?.on ?? null),
  target: numberOr(cells, 'target', measure.target),
  byOn: dayOr(cells, 'target-by', measure.byOn),
  tolerance: numberOr(cells, 'tolerance', measure.tolerance) ?? 0,
})

/** Excel makes 0.85 of what is typed as 85%. */
const asHundredths = (measure: PlanMeasure, cells: Values): readonly CannotStand[] =>
  ['baseline', 'target', 'new-value'].flatMap((code) => {
    const value = Number(cells.get(code) ?? '0')
    const wrong = measure.unit === 'percent' && value !== 0 && Math.abs(value) < 1
    return when(wrong, code, `percent as a plain number, such as ${Math.round(value * 100)} and not ${value}`)
  })

const tooLarge = (cells: Values): readonly CannotStand[] =>
  ['baseline', 'target', 'tolerance', 'new-value'].flatMap((code) =>
    when(Math.abs(Number(cells.get(code) ?? '0')) > most, code, 'a smaller number'),
  )

/** The rules of a measure’s form. */
const wrongAims = ({ baseline, baselineOn, target, byOn, tolerance }: Said): readonly CannotStand[] => [
  ...when(baseline !== null && baselineOn === null, 'baseline-on', 'the day of the baseline'),
  ...when(baseline === null && baselineOn !== null, 'baseline', 'the baseline of that day'),
  ...when(target === null && byOn !== null, 'target', 'what is to be reached by then'),
  ...when(tolerance < 0, 'tolerance', '0 or more'),
]

function wrongValue(measure: PlanMeasure, cells: Values, day: IsoDate): readonly CannotStand[] {
  if (!cells.has('new-value') && !cells.has('new-value-on')) return []
  const on = readIsoDate(cells.get('new-value-on') ?? '')
  return [
    ...when(
      measure.kept.by !== 'hand',
      cells.has('new-value') ? 'new-value' : 'new-value-on',
      'an empty cell: this measure is counted from extracts',
    ),
    ...when(!cells.get('new-value'), 'new-value', 'the value of that day'),
    ...when(on === undefined, 'new-value-on', 'the day that the value speaks of'),
    ...when(on !== undefined && on > day, 'new-value-on', 'today or a day in the past'),
    ...when(
      measure.values.some(({ onDay }) => onDay === on),
      'new-value-on',
      'another day: there is a value for this one',
      'Correct that one on the measure’s page.',
    ),
  ]
}

/** What the changed cells of a measure’s row come to. */
export function wishOfMeasure(read: PlanRead, key: string, cells: Values): Wished {
  const measure = read.whole.areas.flatMap(({ measures }) => measures).find(({ id }) => `S${id}` === key)
  if (!measure) return gone('measure-no')
  const said = saidOf(measure, cells)
  const waits = waitingAbout(read.whole, { measureId: measure.id }).length > 0
  const asked = targetCodes.find((code) => cells.has(code))
  const problems = [
    ...wrongAims(said),
    ...asHundredths(measure, cells),
    ...tooLarge(cells),
    ...wrongValue(measure, cells, read.whole.day),
    ...when(
      waits && asked !== undefined,
      asked ?? '',
      'nothing else while another target waits for approval',
      'Approve or refuse that one first.',
    ),
  ]
  const onDay = readIsoDate(cells.get('new-value-on') ?? '')
  const { baseline, baselineOn, target, byOn, tolerance } = said
  return cannot(problems, () => ({
    of: 'measure',
    measure,
    aims: aimCodes.some((code) => cells.has(code))
      ? {
          baseline: baseline === null || baselineOn === null ? null : { value: baseline, on: baselineOn },
          target,
          byOn,
          tolerance,
          isKey: measure.isKey,
        }
      : undefined,
    value: onDay && { onDay, value: Number(cells.get('new-value') ?? '') },
  }))
}
