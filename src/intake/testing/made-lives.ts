import fc from 'fast-check'
import { isoDate } from '../../kernel/index.ts'
import { smallBook, type SmallRow } from './small-lists.ts'

export const first = isoDate('2020-01-06')

/** What a file says of one child: which of a few rows it has, and how they are written. */
interface Life {
  readonly contact: 'none' | 'old' | 'recent' | 'both' | 'twice'
  readonly need: 'none' | 'North' | 'South' | 'two rows'
  readonly care: 'none' | 'U1' | 'U4' | 'without its day'
  readonly born: 'known' | 'not yet' | 'otherwise in care'
  readonly adopter: boolean
}
const life: fc.Arbitrary<Life> = fc.record({
  contact: fc.constantFrom('none', 'old', 'recent', 'both', 'twice'),
  need: fc.constantFrom('none', 'North', 'South', 'two rows'),
  care: fc.constantFrom('none', 'U1', 'U4', 'without its day'),
  born: fc.constantFrom('known', 'known', 'known', 'not yet', 'otherwise in care'),
  adopter: fc.boolean(),
})

const contactDays = {
  none: [],
  // Ages out of a window of six months between the second extract and the third.
  old: ['17/07/2019'],
  recent: ['20/12/2019'],
  both: ['17/07/2019', '20/12/2019'],
  twice: ['20/12/2019', '20/12/2019'],
} as const

function rowsOf(
  of: string,
  { contact, need, care, born, adopter }: Life,
): Readonly<Record<1 | 6 | 8 | 11, readonly SmallRow[]>> {
  const who = { of, gender: '1', born_on: born === 'not yet' ? '15/01/2020' : '09/03/2012' }
  const inNeed = { ...who, started_on: '04/11/2019', team_name: need }
  const teams = {
    none: [],
    North: [inNeed],
    South: [inNeed],
    'two rows': [inNeed, { ...inNeed, started_on: '05/11/2019' }],
  }
  const inCare = {
    ...who,
    entered_care_on: care === 'without its day' ? 'soon' : '04/11/2019',
    placement_type: care,
    ...(born === 'otherwise in care' && { born_on: '09/03/2013' }),
  }
  return {
    1: contactDays[contact].map((contact_on) => ({ ...who, contact_on })),
    6: teams[need],
    8: care === 'none' ? [] : [inCare],
    11: adopter ? [{ of, enquired_on: '04/11/2019' }] : [],
  }
}

export type Lives = Readonly<Record<string, Life>>
const children = ['MU1', 'MU2', 'MU3', 'MU4', 'MU5'] as const
export const lives: fc.Arbitrary<Lives> = fc.record(Object.fromEntries(children.map((of) => [of, life])))

/** Mostly the file before with one child changed, as the files of a council are. */
export type Step =
  | {
      readonly put: 'changed'
      readonly of: string
      readonly to: Life
      readonly after: number
      readonly lists: 'all' | 'no list 8'
    }
  | { readonly put: 'anew'; readonly to: Lives; readonly after: number; readonly lists: 'all' | 'no list 8' }
  | { readonly reverse: number }
const after = fc.constantFrom(0, 7, 7, 7, 14, -7)
const lists = fc.constantFrom('all', 'all', 'all', 'no list 8')
export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      put: fc.constant('changed'),
      of: fc.constantFrom(...children),
      to: life,
      after,
      lists,
    }),
  },
  { weight: 1, arbitrary: fc.record({ put: fc.constant('anew'), to: lives, after, lists }) },
  { weight: 1, arbitrary: fc.record({ reverse: fc.nat(4) }) },
)

export function bookFor(said: Lives, which: 'all' | 'no list 8'): Buffer {
  const all = Object.entries(said).map(([of, one]) => rowsOf(of, one))
  const rows = (list: 1 | 6 | 8 | 11) => all.flatMap((each): readonly SmallRow[] => each[list])
  return smallBook({ 1: rows(1), 6: rows(6), ...(which === 'all' && { 8: rows(8) }), 11: rows(11) })
}

/** All of them on every list. */
export const usual: Lives = Object.fromEntries(
  children.map((of): [string, Life] => [
    of,
    { contact: 'both', need: 'North', care: 'U1', born: 'known', adopter: true },
  ]),
)

const none: Life = { contact: 'none', need: 'none', care: 'none', born: 'known', adopter: false }

/** Three weeks, in each of which one child of them has changed. */
export const ordinary: Step[] = (['South', 'two rows', 'North'] as const).map((need) => ({
  put: 'changed',
  of: 'MU1',
  to: { contact: 'both', need, care: 'U1', born: 'known', adopter: true },
  after: 7,
  lists: 'all',
}))

/** A file in which a child is missing and another is on no list of care, and the right one for the same day. */
export const corrected: Step[] = [
  { put: 'anew', to: { ...usual, MU2: none, MU3: { ...none, contact: 'both' } }, after: 7, lists: 'all' },
  { put: 'changed', of: 'MU2', to: { ...none, care: 'U1' }, after: 0, lists: 'all' },
  { put: 'changed', of: 'MU2', to: none, after: 0, lists: 'all' },
  { put: 'anew', to: usual, after: 0, lists: 'all' },
]
