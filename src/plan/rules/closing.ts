import type { IsoDate } from '../../kernel/index.ts'
import type { ActionKind, Piece } from '../model/evidence.ts'
import { isAfter, isSeen, speaksOn } from '../model/evidence.ts'

/** What closing an action is decided on. */
export interface ToClose {
  readonly kind: ActionKind | null
  readonly startOn: IsoDate | null
  readonly evidence: readonly Piece[]
  readonly day: IsoDate
}

export interface ClosingRule {
  readonly id: string
  readonly of: ActionKind | 'either'
  /** The rule in words, as the page that prints them says it. */
  readonly title: string
  readonly holds: (closing: ToClose) => boolean
  /** What to do, where it does not hold. */
  readonly missing: string
}

const supporting = ({ evidence, day }: ToClose): readonly Piece[] =>
  evidence.filter((piece) => piece.direction === 'supports' && speaksOn(piece, day))

/** For a change of practice: what supports it and speaks of a day after it began. */
const ofPractice = (closing: ToClose): readonly Piece[] =>
  supporting(closing).filter((piece) => isAfter(piece, closing.startOn))

/** All that apply to the kind of action must hold before somebody other than its lead accepts the evidence. */
export const closingRules: readonly ClosingRule[] = [
  {
    id: 'closing.kind-said',
    of: 'either',
    title: 'It is said whether the action is a task or a change of practice.',
    holds: ({ kind }) => kind !== null,
    missing: 'Say first whether it is a task or a practice change.',
  },
  {
    id: 'closing.task-one-piece',
    of: 'task',
    title: 'A task has at least one piece of evidence that supports it.',
    holds: (closing) => supporting(closing).length > 0,
    missing: 'A task closes on one piece of evidence that supports it: add it first.',
  },
  {
    id: 'closing.practice-start',
    of: 'practice change',
    title: 'A change of practice has a start, so that evidence can be told from before and after.',
    holds: ({ startOn }) => startOn !== null,
    missing: 'Set the day it started first: evidence of a practice change is dated after it.',
  },
  {
    id: 'closing.practice-two-kinds',
    of: 'practice change',
    title: 'A change of practice has supporting evidence of at least two kinds, dated after it started.',
    holds: (closing) => new Set(ofPractice(closing).map(({ kind }) => kind)).size >= 2,
    missing: 'A practice change closes on supporting evidence of two kinds, dated after it started.',
  },
  {
    id: 'closing.practice-seen',
    of: 'practice change',
    title: 'One of the kinds is an audit or the voice of children and families.',
    holds: (closing) => ofPractice(closing).some(isSeen),
    missing: 'One of the kinds must be an audit or the voice of children and families.',
  },
]

/** What is still missing before an action may close, each a sentence; nothing when it may. */
export const missingToClose = (closing: ToClose): readonly string[] =>
  closingRules
    .filter(({ of, holds }) => (of === 'either' || of === closing.kind) && !holds(closing))
    .map(({ missing }) => missing)
