import type { Shape, Tone } from '../../design/index.ts'
import type { Duty } from '../../duties/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { daysBetween } from '../../kernel/index.ts'
import type { ShownClock } from './clock-groups.ts'
import { groupOf, standingInWords } from './clock-groups.ts'

/** The one thing to do first about a child. */
export interface NextAction {
  readonly words: string
  /** In a word or two, for a tag; the words of the Monday list where it asks for this. */
  readonly standing: string
  readonly looks: readonly [Shape, Tone]
  readonly late: boolean
  /** What is wrong, in a few words. */
  readonly what?: string | undefined
  /** How we know: what it is held against. */
  readonly because?: string | undefined
  /** What is not known besides of a child at risk. */
  readonly notKnown?: string | undefined
  readonly dueOn: IsoDate | undefined
  readonly href: string | undefined
}

/** What the viewer's Monday list says of one child. */
export interface OnMonday {
  /** What it asks for first; undefined where it asks for nothing. */
  readonly next: NextAction | undefined
  /** Whom it names: a care leaver's adviser is the worker. */
  readonly worker: string | undefined
  /** It asks that a worker be allocated. */
  readonly noWorker: boolean
}

/**
 * What the Monday list asks for first is what the child's page asks for: the order of need is worked out there, and
 * nowhere else. Where it asks for nothing, what somebody's post owes late, and then what falls due the soonest.
 * Undefined where nothing is asked for or due.
 */
export function nextAction(
  asked: NextAction | undefined,
  clocks: readonly ShownClock[],
  duties: readonly Duty[],
  asAt: IsoDate,
): NextAction | undefined {
  if (asked) return asked
  const later = [
    ...clocks.filter((clock) => groupOf(clock, asAt) === 'due').map((clock) => ofClock(clock, asAt)),
    ...duties.map((duty) => ofDuty(duty, asAt)),
  ]
  return later.toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'))[0]
}

function ofClock(clock: ShownClock, asAt: IsoDate): NextAction {
  const { asks, dueOn, href } = clock
  return { words: asks, dueOn, standing: standingInWords(clock, asAt), looks: waiting, late: false, href }
}

const waiting: NextAction['looks'] = ['ring', 'watch']

function ofDuty({ words, dueOn, href }: Duty, asAt: IsoDate): NextAction {
  const late = dueOn !== undefined && dueOn < asAt
  return {
    words,
    dueOn,
    standing: standingOf(dueOn, asAt),
    looks: late ? ['triangle', 'bad'] : waiting,
    late,
    href,
  }
}

function standingOf(dueOn: IsoDate | undefined, asAt: IsoDate): string {
  if (dueOn === undefined) return 'to do'
  const days = Math.abs(daysBetween(asAt, dueOn))
  const counted = days === 1 ? '1 day' : `${days} days`
  if (dueOn < asAt) return `${counted} late`
  return dueOn === asAt ? 'due that day' : `due in ${counted}`
}
