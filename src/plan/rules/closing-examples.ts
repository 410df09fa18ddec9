import type { IsoDate } from '../../kernel/index.ts'
import { isoDate } from '../../kernel/index.ts'
import type { ActionKind, EvidenceKind, Piece } from '../model/evidence.ts'

/** An action that began on 1 July 2020, on 24 November, with its evidence: which rules keep it open, and why. */
export interface ClosingExample {
  readonly because: string
  readonly kind: ActionKind | null
  readonly startOn?: IsoDate | null
  readonly evidence: readonly Piece[]
  readonly keptOpenBy: readonly string[]
}

export const piece = (kind: EvidenceKind, on: string, changed: Partial<Piece> = {}): Piece => ({
  kind,
  evidenceOn: isoDate(on),
  receivedOn: isoDate(on),
  direction: 'supports',
  expiresOn: null,
  withdrawnOn: null,
  ...changed,
})

export const closingExamples: readonly ClosingExample[] = [
  {
    because: 'one piece is enough for a task',
    kind: 'task',
    evidence: [piece('data', '2020-10-01')],
    keptOpenBy: [],
  },
  {
    because: 'without a piece nobody can see that it was done',
    kind: 'task',
    evidence: [],
    keptOpenBy: ['closing.task-one-piece'],
  },
  {
    because: 'a piece that contradicts does not support, whatever its kind',
    kind: 'task',
    evidence: [piece('audit', '2020-10-01', { direction: 'contradicts' })],
    keptOpenBy: ['closing.task-one-piece'],
  },
  {
    because: 'nobody has said whether it is a task or a change of practice',
    kind: null,
    evidence: [piece('data', '2020-10-01'), piece('audit', '2020-10-01')],
    keptOpenBy: ['closing.kind-said'],
  },
  {
    because: 'data and an audit, both after the start',
    kind: 'practice change',
    evidence: [piece('data', '2020-10-01'), piece('audit', '2020-10-30')],
    keptOpenBy: [],
  },
  {
    because: 'two audits are one kind',
    kind: 'practice change',
    evidence: [piece('audit', '2020-10-01'), piece('audit', '2020-10-30')],
    keptOpenBy: ['closing.practice-two-kinds'],
  },
  {
    because: 'data and an observation are two kinds, and neither is an audit or a voice',
    kind: 'practice change',
    evidence: [piece('data', '2020-10-01'), piece('observation', '2020-10-30')],
    keptOpenBy: ['closing.practice-seen'],
  },
  {
    because: 'on the day it started the audit speaks of how it was before',
    kind: 'practice change',
    evidence: [piece('data', '2020-10-01'), piece('audit', '2020-07-01')],
    keptOpenBy: ['closing.practice-two-kinds', 'closing.practice-seen'],
  },
  {
    because: 'the audit has expired',
    kind: 'practice change',
    evidence: [
      piece('data', '2020-10-01'),
      piece('audit', '2020-08-01', { expiresOn: isoDate('2020-11-24') }),
    ],
    keptOpenBy: ['closing.practice-two-kinds', 'closing.practice-seen'],
  },
  {
    because: 'without a start nobody can tell before from after',
    kind: 'practice change',
    startOn: null,
    evidence: [piece('data', '2020-10-01'), piece('voice', '2020-10-30')],
    keptOpenBy: ['closing.practice-start'],
  },
]
