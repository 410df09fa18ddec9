import type { Post } from '../../access/index.ts'
import type { Problem } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { Question, Said } from '../asked/model.ts'
import { readBodyId } from '../ids.ts'
import type { Body } from '../model.ts'
import type { ChildDecision } from './model.ts'
import { decisionCodes, inFewWords, inForceOn, plansForChild } from './model.ts'
import type { NewChildDecision } from './store.ts'

export interface DecisionChoices {
  readonly bodies: readonly Body[]
  readonly posts: readonly Post[]
  /** Of this child. */
  readonly decisions: readonly ChildDecision[]
  readonly today: IsoDate
}

export type DecisionField =
  'by' | 'on' | 'code' | 'plan' | 'agreed' | 'about' | 'words' | 'owner' | 'supersedes'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const asOptions = (all: readonly string[]) => all.map((value) => ({ value, text: capital(value) }))

const who = ({ bodies, posts, today }: DecisionChoices): readonly Question<DecisionField>[] => [
  {
    name: 'by',
    kind: 'choice',
    asks: 'Who decided?',
    missing: 'Choose who decided',
    options: [
      ...bodies
        .filter(({ inPublic }) => !inPublic)
        .map(({ id, name }) => ({ value: `body ${id}`, text: name })),
      ...posts.map(({ id, title }) => ({ value: `post ${id}`, text: title })),
    ],
  },
  { name: 'on', kind: 'day', asks: 'On which day?', missing: 'Enter the day', upTo: today },
]

const what: readonly Question<DecisionField>[] = [
  {
    name: 'code',
    kind: 'radios',
    asks: 'What was decided on?',
    missing: 'Choose what was decided on',
    options: asOptions(decisionCodes),
  },
  { name: 'plan', kind: 'choice', asks: 'Which plan? (for a plan)', options: asOptions(plansForChild) },
  {
    name: 'agreed',
    kind: 'radios',
    asks: 'Was it agreed? (for everything but a plan)',
    options: [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
    ],
  },
  {
    name: 'about',
    kind: 'line',
    max: 80,
    asks: 'Which placement? (for a placement, a match or funding)',
    hint: 'By the council’s own reference, the same in each decision; no address, and no name of a carer',
  },
]

/** The questions of a decision about a child. */
export const decisionQuestions = (choices: DecisionChoices): readonly Question<DecisionField>[] => [
  ...who(choices),
  ...what,
  { name: 'words', kind: 'text', asks: 'The decision, in its exact words', missing: 'Enter the decision' },
  {
    name: 'owner',
    kind: 'choice',
    asks: 'Which post sees to it?',
    missing: 'Choose the post that sees to it',
    options: choices.posts.map(({ id, title }) => ({ value: String(id), text: title })),
  },
  {
    name: 'supersedes',
    kind: 'choice',
    asks: 'Does it take the place of an earlier decision? (only where it says so)',
    options: inForceOn(choices.decisions, choices.today).map((each) => ({
      value: String(each.id),
      text: `${longDate(each.decidedOn)}, ${inFewWords(each)} (${each.by})`,
    })),
  },
]

const earlierIn = (said: Said<DecisionField>, { decisions }: DecisionChoices): ChildDecision | undefined =>
  decisions.find(({ id }) => String(id) === said.text('supersedes'))

export function decisionProblems(choices: DecisionChoices) {
  return (said: Said<DecisionField>): readonly Problem[] => {
    const code = said.text('code')
    const earlier = earlierIn(said, choices)
    const placed = code === 'placement' || code === 'match' || code === 'funding'
    const when = (holds: boolean, field: DecisionField, message: string) =>
      holds ? [{ field, message }] : []
    return [
      ...when(code === 'plan' && said.text('plan') === undefined, 'plan', 'Choose the plan'),
      ...when(code !== 'plan' && said.text('agreed') === undefined, 'agreed', 'Say whether it was agreed'),
      ...when(placed && said.text('about') === undefined, 'about', 'Enter which placement'),
      ...when(
        earlier !== undefined && earlier.code !== code,
        'supersedes',
        'Choose a decision of the same kind: no other is replaced by it',
      ),
      ...when(
        earlier !== undefined && said.theDay('on') < earlier.decidedOn,
        'on',
        'The day must be the same as or after that of the decision whose place it takes',
      ),
    ]
  }
}

export function decisionFrom(
  said: Said<DecisionField>,
  childId: number,
  choices: DecisionChoices,
): NewChildDecision {
  const code = decisionCodes.find((each) => each === said.text('code')) ?? 'plan'
  const [kind, id = ''] = said.theText('by').split(' ')
  const bodyId = kind === 'body' ? readBodyId(id) : undefined
  return {
    childId,
    code,
    by: bodyId === undefined ? { postId: Number(id) } : { bodyId },
    decidedOn: said.theDay('on'),
    plan: code === 'plan' ? plansForChild.find((each) => each === said.text('plan')) : undefined,
    agreed: code === 'plan' ? undefined : said.text('agreed') === 'yes',
    about: code === 'plan' ? undefined : said.text('about'),
    words: said.theText('words'),
    ownerPostId: Number(said.theText('owner')),
    supersedes: earlierIn(said, choices)?.id,
  }
}
