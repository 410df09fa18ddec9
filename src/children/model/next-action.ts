import type { Duty, Exception } from '../../duties/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ShownClock } from './clock-groups.ts'
import { groupOf, standingInWords } from './clock-groups.ts'

/** The one thing to do first about a child. */
export interface NextAction {
  readonly words: string
  readonly dueOn: IsoDate | undefined
  readonly standing: string
  readonly late: boolean
  readonly href: string | undefined
  /** How we know, where no page tells more. */
  readonly because?: string
}

interface Candidate extends NextAction {
  /** The smaller, the sooner it is asked for. */
  readonly weight: number
}

const weights = { statute: 0, listsWrong: 1, guidance: 2, local: 3 } as const

/**
 * What is late goes before what is due; among what is late, the law before guidance and guidance before local limits,
 * then the longest late; among what is due, the soonest. Undefined where nothing is late or due. That a list left the child
 * off, or that lists contradict each other, is asked right after the law: no limit runs that would miss the child.
 */
export function nextAction(
  clocks: readonly ShownClock[],
  duties: readonly Duty[],
  asAt: IsoDate,
  listsWrong: readonly Exception[] = [],
): NextAction | undefined {
  const candidates = [
    ...listsWrong.map(ofListsWrong),
    ...clocks.flatMap((clock) => ofClock(clock, asAt)),
    ...duties.map((duty) => ofDuty(duty, asAt)),
  ]
  const [first] = candidates.toSorted(
    (a, b) =>
      Number(b.late) - Number(a.late) ||
      (a.late ? a.weight - b.weight : 0) ||
      (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'),
  )
  return first
}

function ofClock(clock: ShownClock, asAt: IsoDate): readonly Candidate[] {
  const group = groupOf(clock, asAt)
  if (group !== 'late' && group !== 'due') return []
  const { asks, dueOn, href, basis } = clock
  const late = group === 'late'
  return [{ words: asks, dueOn, standing: standingInWords(clock, asAt), late, href, weight: weights[basis] }]
}

const ofListsWrong = ({ next, words, because }: Exception): Candidate => ({
  words: next,
  dueOn: undefined,
  standing: words,
  late: true,
  href: undefined,
  because,
  weight: weights.listsWrong,
})

function ofDuty({ words, dueOn, href }: Duty, asAt: IsoDate): Candidate {
  const late = dueOn !== undefined && dueOn < asAt
  return { words, dueOn, standing: late ? 'late' : 'due', late, href, weight: weights.local }
}
