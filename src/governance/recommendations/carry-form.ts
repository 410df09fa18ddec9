import type { Post } from '../../access/index.ts'
import type { AnswersTo, Typed } from '../../forms/index.ts'
import { ask, when } from '../../forms/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { readLoggedActionId } from '../ids.ts'
import { readActionId } from '../../plan/index.ts'
import type { Agreed } from '../log/store.ts'
import type { Carriers } from './carried.ts'
import type { CarriedBy, Recommendation } from './model.ts'

export interface CarryChoices extends Carriers {
  readonly posts: readonly Post[]
}

const anew = 'new'
const choice = (value: string, text: string) => ({ value, text: text.slice(0, 110) })

export const carryQuestions = ({ logged, planned, posts }: CarryChoices) => ({
  action: ask.pick(
    'Which action does what was accepted?',
    [
      choice(anew, 'A new action of the action log, written below'),
      ...planned.map(({ id, reference, text }) => choice(`plan ${id}`, `Plan ${reference}: ${text}`)),
      ...logged.map(({ id, body, words }) => choice(`log ${id}`, `Log, ${body.name}: ${words}`)),
    ],
    { missing: 'Choose the action, or a new one' },
  ),
  words: ask.text('What will be done? (for a new action)'),
  owner: ask.post('Which post sees to it? (for a new action)', posts),
  dueOn: ask.day('By when? (for a new action)'),
})

type Answers = AnswersTo<ReturnType<typeof carryQuestions>>

/** An action that carries it already, or else a new one in the words of the answer. */
export function carryAsTyped({ carriedBy, answered }: Recommendation): Typed {
  if (carriedBy === undefined) return { words: answered?.words ?? '' }
  return {
    action:
      'planActionId' in carriedBy ? `plan ${carriedBy.planActionId}` : `log ${carriedBy.loggedActionId}`,
  }
}

/** A new action needs what an action needs, and cannot be due before it was promised. */
export function carryProblems({ action, words, owner, dueOn }: Answers, { answered }: Recommendation) {
  if (action !== anew) return []
  return [
    ...when(words === undefined, 'words', 'Enter what will be done'),
    ...when(owner === undefined, 'owner', 'Choose the post that sees to it'),
    ...when(dueOn === undefined, 'dueOn', 'Enter the day by which it will be done'),
    ...when(
      dueOn !== undefined && answered !== undefined && dueOn < answered.on,
      'dueOn',
      'The day must be the same as or after the day of the answer',
    ),
  ]
}

/** The action that was chosen; undefined where a new one is asked for. */
export function chosenCarrier({ action }: Answers): CarriedBy | undefined {
  const [kind, id = ''] = action.split(' ')
  if (kind === 'plan') {
    const planActionId = readActionId(id)
    return planActionId === undefined ? undefined : { planActionId }
  }
  const loggedActionId = readLoggedActionId(id)
  return loggedActionId === undefined ? undefined : { loggedActionId }
}

/** A new action of the body that accepted, promised in public to the one that asked. */
export function newAction({ words, owner, dueOn }: Answers, asked: Recommendation, today: IsoDate): Agreed {
  if (words === undefined || owner === undefined) throw new Error('The form was checked')
  return {
    bodyId: asked.to.id,
    from: { kind: 'scrutiny recommendation', words: asked.words.slice(0, 500) },
    ...{ words, owner: { postId: owner }, dueOn },
    agreedOn: asked.answered?.on ?? today,
    areaId: undefined,
    promisedTo: asked.from.name,
  }
}
