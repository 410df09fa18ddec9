import type { Post } from '../../access/index.ts'
import type { Problem } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { Question, Said, Typed } from '../asked/model.ts'
import { readLoggedActionId } from '../ids.ts'
import { readActionId } from '../../plan/index.ts'
import type { Agreed } from '../log/store.ts'
import type { Carriers } from './carried.ts'
import type { CarriedBy, Recommendation } from './model.ts'

export type CarryField = 'action' | 'words' | 'owner' | 'dueOn'

export interface CarryChoices extends Carriers {
  readonly posts: readonly Post[]
}

const anew = 'new'
const option = (value: string, text: string) => ({ value, text: text.slice(0, 110) })

export const carryQuestions = ({ logged, planned, posts }: CarryChoices): readonly Question<CarryField>[] => [
  {
    ...{ name: 'action', kind: 'choice', asks: 'Which action does what was accepted?' },
    missing: 'Choose the action, or a new one',
    options: [
      option(anew, 'A new action of the action log, written below'),
      ...planned.map(({ id, reference, text }) => option(`plan ${id}`, `Plan ${reference}: ${text}`)),
      ...logged.map(({ id, body, words }) => option(`log ${id}`, `Log, ${body.name}: ${words}`)),
    ],
  },
  { name: 'words', kind: 'text', asks: 'What will be done? (for a new action)' },
  {
    ...{ name: 'owner', kind: 'choice', asks: 'Which post sees to it? (for a new action)' },
    options: posts.map(({ id, title }) => option(String(id), title)),
  },
  { name: 'dueOn', kind: 'day', asks: 'By when? (for a new action)' },
]

/** An action that carries it already, or else a new one in the words of the answer. */
export function carryAsTyped({ carriedBy, answered }: Recommendation): Typed {
  if (carriedBy === undefined) return { words: answered?.words ?? '' }
  return {
    action:
      'planActionId' in carriedBy ? `plan ${carriedBy.planActionId}` : `log ${carriedBy.loggedActionId}`,
  }
}

export const carryProblems =
  ({ answered }: Recommendation) =>
  (said: Said<CarryField>): readonly Problem[] => {
    if (said.text('action') !== anew) return []
    const due = said.day('dueOn')
    const lacks = (holds: boolean, field: CarryField, message: string) => (holds ? [{ field, message }] : [])
    return [
      ...lacks(said.text('words') === undefined, 'words', 'Enter what will be done'),
      ...lacks(said.text('owner') === undefined, 'owner', 'Choose the post that sees to it'),
      ...lacks(due === undefined, 'dueOn', 'Enter the day by which it will be done'),
      ...lacks(
        due !== undefined && answered !== undefined && due < answered.on,
        'dueOn',
        'The day must be the same as or after the day of the answer',
      ),
    ]
  }

/** The action that was chosen; undefined where a new one is asked for. */
export function chosenCarrier(said: Said<CarryField>): CarriedBy | undefined {
  const [kind, id = ''] = said.theText('action').split(' ')
  if (kind === 'plan') {
    const planActionId = readActionId(id)
    return planActionId === undefined ? undefined : { planActionId }
  }
  const loggedActionId = readLoggedActionId(id)
  return loggedActionId === undefined ? undefined : { loggedActionId }
}

/** A new action of the body that accepted, promised in public to the one that asked. */
export const newAction = (said: Said<CarryField>, asked: Recommendation, today: IsoDate): Agreed => ({
  bodyId: asked.to.id,
  from: { kind: 'scrutiny recommendation', words: asked.words.slice(0, 500) },
  words: said.theText('words'),
  owner: { postId: Number(said.theText('owner')) },
  agreedOn: asked.answered?.on ?? today,
  dueOn: said.day('dueOn'),
  areaId: undefined,
  promisedTo: asked.from.name,
})
