import type { TimelinePictureProps } from '../charts/index.ts'
import { addMonths, isoDate } from '../../kernel/index.ts'
import type { ControlPoint, Saying } from '../charts/index.ts'

/** How many of how many, month by month from April 2019; `c` is withheld, undefined a gap. All invented. */
// prettier-ignore
const invented = [
  [43, 50], [41, 50], [44, 51], [40, 49], [45, 52], [42, 51], [44, 53], undefined, [42, 50], [45, 51], [40, 48], [43, 50],
  [44, 52], [41, 50], [33, 51], [42, 50], [40, 51], 'c', [46, 50], [48, 51], [45, 49], [52, 52], [47, 50], [48, 51],
] as const

const isRebased = (at: number) => at >= 18
const saysOf = (at: number): Saying => (at === 14 ? 'worse' : at === 21 ? 'better' : 'usual')

export const controlPoints: readonly ControlPoint[] = invented.map((month, at): ControlPoint => {
  const place = { month: addMonths(isoDate('2019-04-01'), at), segment: isRebased(at) ? 1 : 0 }
  const limits = isRebased(at) ? { centre: 93, lower: 87, upper: 99 } : { centre: 85, lower: 74, upper: 96 }
  if (month === undefined) return { ...place, ...limits, words: 'No figure', saying: 'usual' }
  if (month === 'c') return { ...place, ...limits, words: 'Withheld', saying: 'usual', isWithheld: true }
  const value = (100 * month[0]) / month[1]
  return {
    ...place,
    ...limits,
    value,
    words: `${Math.round(value)}% (${month[0]} of ${month[1]})`,
    saying: saysOf(at),
  }
})

/** Working days that fifty-two invented assessments took. */
// prettier-ignore
export const workingDays: readonly number[] = [
  6, 8, 9, 12, 14, 17, 18, 19, 21, 22, 23, 24, 26, 27, 28, 29, 30, 31, 31, 32, 33, 34, 34, 35, 36, 37, 38, 38, 39, 40, 40, 41,
  42, 42, 43, 44, 44, 45, 45, 47, 48, 50, 52, 55, 58, 61, 66, 72, 88, 96, 118, 171,
]

/** Children at each of five stages, eighteen invented months. */
// prettier-ignore
export const stageCounts: readonly (readonly number[] | undefined)[] = [
  [9, 6, 4, 3, 8], [9, 7, 4, 3, 8], [10, 7, 5, 3, 9], [11, 7, 5, 4, 9], [11, 8, 5, 4, 9], [10, 9, 6, 4, 10],
  [9, 9, 7, 5, 10], [9, 10, 7, 5, 10], undefined, [8, 10, 9, 5, 11], [7, 10, 9, 6, 12], [7, 9, 10, 6, 13],
  [6, 8, 10, 7, 14], [6, 8, 9, 8, 15], [5, 7, 9, 8, 17], [5, 7, 8, 7, 19], [6, 6, 7, 7, 21], [6, 6, 6, 7, 22],
]

const bar = (name: string, startOn: string, dueOn: string) => ({
  name,
  startOn: isoDate(startOn),
  dueOn: isoDate(dueOn),
  firstDueOn: null,
  milestones: [],
})

/** Actions in two areas: one done, one late, one moved, one to come. */
export const timelineData: Pick<TimelinePictureProps, 'today' | 'groups' | 'lines'> = {
  today: isoDate('2020-11-24'),
  groups: [
    {
      name: '1 Plans',
      bars: [
        {
          ...bar('1.1', '2020-06-16', '2020-09-30'),
          course: 'done',
          words: 'Complete, evidenced',
          milestones: [{ on: isoDate('2020-08-14'), met: true }],
        },
        {
          ...bar('1.2', '2020-07-01', '2020-11-13'),
          course: 'late',
          words: 'Late',
          milestones: [{ on: isoDate('2020-10-30'), met: false }],
        },
      ],
    },
    {
      name: '2 Homes for care leavers',
      bars: [
        {
          ...bar('2.1', '2020-09-01', '2021-03-31'),
          firstDueOn: isoDate('2021-01-29'),
          course: 'under way',
          words: 'Re-dated with approval',
        },
        { ...bar('2.2', '2021-01-11', '2021-05-28'), course: 'to come', words: 'Not started' },
      ],
    },
  ],
  lines: [
    { on: isoDate('2020-12-03'), kind: 'board', words: 'Board meeting' },
    { on: isoDate('2020-07-21'), kind: 'statutory', words: 'Statutory day' },
    { on: isoDate('2021-02-22'), kind: 'outside', words: 'The council decides its budget' },
  ],
}
