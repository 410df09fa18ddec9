import type { Rulebook } from '../../../clocks/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { addWorkingDays } from '../../../kernel/index.ts'
import { informalWithin, stageClocks, wholeClock } from '../rules/limits.ts'
import type { Answer, Challenge, Move, Stage } from './challenge.ts'

type StageMove = Extract<Move, { readonly stage: Stage }>
type Closing = Extract<Move, { readonly stage: 'closed' }>

/** Where a challenge stands on a day: worked out from what was done when, never picked. */
export interface Standing {
  readonly stage: Stage
  readonly since: IsoDate
  readonly toPostId: number | undefined
  /** When the answer at this stage is due; undefined with Cafcass. */
  readonly answerDue: IsoDate | undefined
  readonly answer: Answer | undefined
  /** When all formal stages must have ended; undefined while it is talked over. */
  readonly wholeDue: IsoDate | undefined
  readonly closed: Closing | undefined
  readonly state: 'waiting' | 'silent' | 'answered' | 'closed'
  readonly pastWhole: boolean
}

export interface Logged {
  readonly challenge: Challenge
  readonly childId: number
  readonly stands: Standing
}

const isClosing = (move: Move): move is Closing => move.stage === 'closed'
const isStage = (move: Move): move is StageMove => move.stage !== 'closed'

function dueBy(rulebook: Rulebook, move: StageMove): IsoDate | undefined {
  if (move.stage === 'informal') return addWorkingDays(move.on, informalWithin.workingDays)
  const clock = stageClocks[move.stage]
  const due = clock && rulebook.due(clock, move.on)
  return due?.ok ? due.due : undefined
}

function wholeDueOf(rulebook: Rulebook, moves: readonly StageMove[]): IsoDate | undefined {
  const formal = moves.find(({ stage }) => stage !== 'informal')
  const due = formal && rulebook.due(wholeClock, formal.on)
  return due?.ok ? due.due : undefined
}

/** @param challenge with at least the move by which it was raised. */
export function loggedOn(challenge: Challenge, rulebook: Rulebook, on: IsoDate): Logged {
  const closed = challenge.moves.find(isClosing)
  const moves = challenge.moves.filter(isStage)
  const now: StageMove = moves.at(-1) ?? {
    on: challenge.raisedOn,
    stage: 'informal',
    toPostId: undefined,
    words: '',
  }
  const answer = challenge.answers.findLast((each) => each.on >= now.on)
  const answerDue = dueBy(rulebook, now)
  const wholeDue = wholeDueOf(rulebook, moves)
  const silent = answerDue !== undefined && answerDue < on
  const waiting = silent ? 'silent' : 'waiting'
  return {
    challenge,
    childId: challenge.childId,
    stands: {
      stage: now.stage,
      since: now.on,
      toPostId: now.toPostId,
      answerDue,
      answer,
      wholeDue,
      closed,
      state: closed ? 'closed' : answer ? 'answered' : waiting,
      pastWhole: wholeDue !== undefined && wholeDue < (closed?.on ?? on),
    },
  }
}
