import type { Generated } from 'kysely'
import type { ProtectedTable, ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ChallengeId } from './ids.ts'
import type { Category, ClosedWith, RaisedAs, Stage } from './model/challenge.ts'

const about = (table: ProtectedTable['table']) =>
  ({ table, versioned: true, childColumn: 'child_id', read: ['read challenges'] }) as const

/** Whoever raised a challenge moves it; whoever is challenged answers, and can do nothing else. */
export const challengeTables: readonly ProtectedTable[] = [
  { ...about('challenge.challenge'), insert: ['change challenges'], change: ['change challenges'] },
  { ...about('challenge.move'), insert: ['change challenges', 'approve challenges'] },
  {
    ...about('challenge.answer'),
    insert: ['change challenge answers'],
    change: ['change challenge answers'],
  },
  {
    table: 'challenge.raised',
    versioned: false,
    childColumn: 'child_id',
    // Numbers alone, from which is worked out who sees whom; written by the challenges themselves.
    read: 'every viewer',
    insert: ['change challenges'],
    change: ['change challenges', 'approve challenges', 'approve identities'],
  },
]

type Versioned<Id> = { id: Generated<Id>; known_from: Generated<number> }

export type ChallengeRow = Versioned<ChallengeId> & {
  child_id: number
  raised_on: IsoDate
  raised_by_person_id: number
  raised_as: RaisedAs
  category: Category
  concern: string
  wishes: string
  told_by: string
}

export type MoveRow = Versioned<number> & {
  challenge_id: ChallengeId
  child_id: number
  on_day: IsoDate
  stage: Stage | 'closed'
  to_post_id: number | null
  by_person_id: number
  words: string
  outcome: ClosedWith | null
  changed: string | null
}

export type AnswerRow = Versioned<number> & {
  challenge_id: ChallengeId
  child_id: number
  on_day: IsoDate
  by_person_id: number
  words: string
}

export type ChallengeTables = {
  'challenge.challenge': ChallengeRow
  'challenge.challenge_known': ChallengeRow
  'challenge.move': MoveRow
  'challenge.move_known': MoveRow
  'challenge.answer': AnswerRow
  'challenge.answer_known': AnswerRow
  'children.child': { id: number; council_id: string }
  'children.summary_as_at': { child_id: number; team_name: string | null }
}

/** The viewer's transaction, knowing this log's tables and the views it reads. */
export const challengeDb = (tx: ViewerTx) => tx.db.$extendTables<ChallengeTables>()
