import type { IsoDate } from '../../kernel/index.ts'
import { addMonths, isoDate } from '../../kernel/index.ts'
import type { FigureProps } from '../components/figure.tsx'
import { broad, narrow, widthOf, type Canvas } from './canvas.tsx'
import type { Fill } from './hatch.tsx'
import { palette } from './palette.ts'

export type Course = 'to come' | 'under way' | 'late' | 'done'

/** What is done from a day until a day. */
export interface TimelineBar {
  readonly name: string
  /** Null: nobody has said when it begins. */
  readonly startOn: IsoDate | null
  readonly dueOn: IsoDate
  /** The first due day, where it was moved. */
  readonly firstDueOn: IsoDate | null
  readonly course: Course
  /** Stands beside the bar: 'late', 'on track'. */
  readonly words: string
  readonly milestones: readonly { readonly on: IsoDate; readonly met: boolean }[]
}

export interface TimelineGroup {
  readonly name: string
  readonly bars: readonly TimelineBar[]
}

/** A day that runs through the whole picture. */
export interface TimelineLine {
  readonly on: IsoDate
  readonly kind: 'board' | 'statutory' | 'outside'
  readonly words: string
}

export interface TimelinePictureProps extends Pick<FigureProps, 'table' | 'source'> {
  readonly title: string
  readonly sentence: string
  readonly today: IsoDate
  readonly groups: readonly TimelineGroup[]
  readonly lines: readonly TimelineLine[]
}

export const fills: Readonly<Record<Course, Fill>> = {
  'to come': 'open',
  'under way': 'level',
  late: 'crossed',
  done: 'solid',
}
const colours = { late: palette.worse, other: palette.line } as const
export const colourOf = (course: Course) => (course === 'late' ? colours.late : colours.other)
export const dashes = { board: '2 4', statutory: '8 4', outside: '1 3' } as const

export type X = (day: IsoDate) => number
export interface Drawn {
  readonly canvas: Canvas
  readonly x: X
}

export const high = { group: 26, broad: 22, narrow: 36 } as const
export const heightOf = (canvas: Canvas) => (canvas.isNarrow ? high.narrow : high.broad)

export function canvasesOf(groups: readonly TimelineGroup[]) {
  const bars = groups.reduce((sum, group) => sum + group.bars.length, 0)
  const words = groups.flatMap((group) => group.bars.map((bar) => widthOf(bar.words) + 20))
  const right = Math.min(190, Math.max(40, ...words))
  const height = (each: number) => 44 + groups.length * high.group + bars * each + 26
  return {
    broad: { ...broad, left: 46, right, top: 44, bottom: 26, height: height(high.broad) },
    narrow: { ...narrow, left: 4, right: 8, top: 44, bottom: 26, height: height(high.narrow) },
  }
}

export function daysIn({ groups, lines, today }: TimelinePictureProps): readonly IsoDate[] {
  const bars = groups.flatMap((group) => group.bars)
  return [
    today,
    ...lines.map(({ on }) => on),
    ...bars.flatMap(({ startOn, dueOn, firstDueOn }) => [startOn ?? dueOn, dueOn, firstDueOn ?? dueOn]),
    ...bars.flatMap(({ milestones }) => milestones.map(({ on }) => on)),
  ].toSorted()
}

const firstOfMonth = (day: IsoDate): IsoDate => isoDate(`${day.slice(0, 7)}-01`)

/** Whole months, from that of the first day to the one after the last. */
export function monthsIn(days: readonly IsoDate[]): readonly IsoDate[] {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  const months: IsoDate[] = [firstOfMonth(first)]
  for (let next = addMonths(firstOfMonth(first), 1); ; next = addMonths(next, 1)) {
    months.push(next)
    if (next > last) return months
  }
}
