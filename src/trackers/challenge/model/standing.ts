import type { ClockId, Rulebook } from '../../../clocks/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { stageClocks, wholeClock } from '../rules/limits.ts'
import type { Answer, Challenge, Move, Said, Stage } from './challenge.ts'

type StageMove = Extract<Move, { readonly stage: Stage }>
type Closing = Extract<Move, { readonly stage: 'closed' }>

/** A time limit of the challenge: by which rule, from which day, and when it was met. */
export interface Limit {
  readonly rule: ClockId
  readonly startedOn: IsoDate
  readonly dueOn: IsoDate
  readonly metOn: IsoDate | undefined
}

/** Where a challenge stands on a day: worked out from what was done when, never picked. */
export interface Standing {
  readonly stage: Stage
  readonly since: IsoDate
  readonly toPostId: number | undefined
  /** When the answer at this stage is due; undefined with Cafcass. */
  readonly answerDue: IsoDate | undefined
  /** The rules by which the days below are reckoned, each with the day on which it started. */
  readonly limits: readonly Limit[]
  readonly answer: Answer | undefined
  /** When all formal stages must have ended; undefined while it is talked over. */
  readonly wholeDue: IsoDate | undefined
  readonly closed: Closing | undefined
  readonly state: 'waiting' | 'silent' | 'answered' | 'closed'
  readonly pastWhole: boolean
  /** By the change of each stage at which no answer came in time, also where one came later: the last day for it. */
  readonly missed: ReadonlyMap<number, IsoDate>
}

export interface Logged {
  readonly challenge: Challenge
  readonly childId: number
  readonly stands: Standing
  /** Nobody who holds the post that is asked may see the child now: it is put to another. */
  readonly unseen: boolean
}

/** The post whose answer is waited for; undefined where one has come, it is closed, or Cafcass was told. */
export const waitsFor = ({ stands: { state, toPostId } }: Logged): number | undefined =>
  state === 'waiting' || state === 'silent' ? toPostId : undefined

const isClosing = (move: Move): move is Closing => move.stage === 'closed'
const isStage = (move: Move): move is StageMove => move.stage !== 'closed'

/** What is taken on the day it was answered is taken after the answer, which said nothing at the next stage. */
const isAfter = (one: Said, other: Said): boolean =>
  one.on === other.on ? one.change > other.change : one.on > other.on

function dueBy(rulebook: Rulebook, move: StageMove): IsoDate | undefined {
  const clock = stageClocks[move.stage]
  const due = clock && rulebook.due(clock, move.on)
  return due?.ok ? due.due : undefined
}

function wholeDueOf(rulebook: Rulebook, moves: readonly StageMove[]): IsoDate | undefined {
  const formal = moves.find(({ stage }) => stage !== 'informal')
  const due = formal && rulebook.due(wholeClock, formal.on)
  return due?.ok ? due.due : undefined
}

interface Course {
  readonly moves: readonly StageMove[]
  readonly answers: readonly Answer[]
  readonly closed: Closing | undefined
}

interface Ended {
  readonly move: StageMove
  /** What ended the stage, if anything has. */
  readonly next: Said | undefined
  readonly dueOn: IsoDate | undefined
  readonly metOn: IsoDate | undefined
}

const stagesIn = (rulebook: Rulebook, { moves, answers, closed }: Course): readonly Ended[] =>
  moves.map((move, at) => {
    const next = moves[at + 1] ?? closed
    const metOn = answers.find(
      (answer) => isAfter(answer, move) && (next === undefined || isAfter(next, answer)),
    )?.on
    return { move, next, dueOn: dueBy(rulebook, move), metOn }
  })

/** A stage that ended in silence stays told, wherever the challenge went from there. */
const missedIn = (stages: readonly Ended[], on: IsoDate): ReadonlyMap<number, IsoDate> =>
  new Map(
    stages.flatMap(({ move, next, dueOn, metOn }) =>
      dueOn !== undefined && dueOn < (metOn ?? next?.on ?? on) ? [[move.change, dueOn] as const] : [],
    ),
  )

/**
 * Every limit that is met, or still runs: a stage that was left without an answer has ended, and is told by its silence
 * and not by a limit that would be late for ever.
 */
function limitsOf(rulebook: Rulebook, course: Course): readonly Limit[] {
  const { moves, closed } = course
  const ofStages = stagesIn(rulebook, course).flatMap(({ move, next, dueOn, metOn }): readonly Limit[] => {
    const rule = stageClocks[move.stage]
    if (!rule || dueOn === undefined || (next !== undefined && metOn === undefined)) return []
    return [{ rule, startedOn: move.on, dueOn, metOn }]
  })
  const formal = moves.find(({ stage }) => stage !== 'informal')
  const dueOn = wholeDueOf(rulebook, moves)
  if (!formal || dueOn === undefined) return ofStages
  return [...ofStages, { rule: wholeClock, startedOn: formal.on, dueOn, metOn: closed?.on }]
}

/** @param challenge with at least the move by which it was raised. */
export function loggedOn(challenge: Challenge, rulebook: Rulebook, on: IsoDate): Logged {
  const closed = challenge.moves.find(isClosing)
  const moves = challenge.moves.filter(isStage)
  const now: StageMove = moves.at(-1) ?? {
    on: challenge.raisedOn,
    change: challenge.version,
    stage: 'informal',
    toPostId: undefined,
    words: '',
  }
  const answer = challenge.answers.findLast((each) => isAfter(each, now))
  const answerDue = dueBy(rulebook, now)
  const wholeDue = wholeDueOf(rulebook, moves)
  const silent = answerDue !== undefined && answerDue < on
  const waiting = silent ? 'silent' : 'waiting'
  const course = { moves, answers: challenge.answers, closed }
  return {
    challenge,
    childId: challenge.childId,
    unseen: false,
    stands: {
      stage: now.stage,
      since: now.on,
      toPostId: now.toPostId,
      answerDue,
      limits: limitsOf(rulebook, course),
      answer,
      wholeDue,
      closed,
      state: closed ? 'closed' : answer ? 'answered' : waiting,
      pastWhole: wholeDue !== undefined && wholeDue < (closed?.on ?? on),
      missed: missedIn(stagesIn(rulebook, course), on),
    },
  }
}
