import type { Post } from '../../access/index.ts'
import type { Offered } from '../../children/index.ts'
import { offered, whoIsOffered } from '../../children/index.ts'
import type { AnswersTo } from '../../forms/index.ts'
import { ask, when } from '../../forms/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'
import { readBodyId } from '../ids.ts'
import type { Body } from '../model.ts'
import type { ChildDecision, DecisionCode, MayDecide } from './model.ts'
import { conferencePlans, decisionCodes, inFewWords, inForceOn, mayEnd, plansForChild } from './model.ts'
import type { NewChildDecision } from './store.ts'

export interface DecisionChoices {
  readonly bodies: readonly Body[]
  readonly posts: readonly Post[]
  readonly owners: readonly (Post & Offered)[]
  /** The one that was chosen, as it was typed. */
  readonly chosenOwner: string
  /** Of this child. */
  readonly decisions: readonly ChildDecision[]
  readonly today: IsoDate
  readonly may: MayDecide
  /** Why it cannot be of a day, of a match or of another decision. */
  readonly wrongDay: (said: { readonly code: DecisionCode; readonly on: IsoDate }) => string | undefined
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const asChoices = <Value extends string>(all: readonly Value[]) =>
  all.map((value) => ({ value, text: capital(value) }))

/** A chair records by the own post what a conference decided. */
const whoMay = ({ bodies, posts, may }: DecisionChoices) =>
  may.what === 'conference decisions'
    ? { bodies: [], posts: posts.filter(({ id }) => may.posts.includes(id)) }
    : { bodies: bodies.filter(({ inPublic }) => !inPublic), posts }

const who = (choices: DecisionChoices) => ({
  by: ask.pick(
    'Who decided?',
    [
      ...whoMay(choices).bodies.map(({ id, name }) => ({ value: `body ${id}`, text: name })),
      ...whoMay(choices).posts.map(({ id, title }) => ({ value: `post ${id}`, text: title })),
    ],
    { missing: 'Choose who decided' },
  ),
  on: ask.day('On which day?', { missing: 'Enter the day', upTo: choices.today }),
})

const codesFor = ({ what }: MayDecide): readonly DecisionCode[] =>
  what === 'everything' ? decisionCodes : ['plan']

const what = ({ may }: DecisionChoices) => ({
  code: ask.radios('What was decided on?', asChoices(codesFor(may)), {
    missing: 'Choose what was decided on',
  }),
  plan: ask.pick(
    'Which plan? (for a plan)',
    asChoices(may.what === 'everything' ? plansForChild : conferencePlans),
  ),
  agreed: ask.radios('Was it agreed? (for everything but a plan)', [
    { value: 'yes', text: 'Yes' },
    { value: 'no', text: 'No' },
  ]),
  about: ask.line('Which placement? (for a placement, a match or funding)', {
    most: 80,
    hint: 'By the council’s own reference, the same in each decision; no address, and no name of a carer',
  }),
})

/** The questions of a decision about a child. */
export const decisionQuestions = (choices: DecisionChoices) => ({
  ...who(choices),
  ...what(choices),
  words: ask.text('The decision, in its exact words', { missing: 'Enter the decision' }),
  owner: ask.post('Which post sees to it?', offered(choices.owners, choices.chosenOwner), {
    missing: 'Choose the post that sees to it',
    hint: whoIsOffered(choices.owners),
  }),
  supersedes: ask.pick(
    'Does it take the place of an earlier decision? (only where it says so)',
    inForceOn(choices.decisions, choices.today)
      .filter((each) => mayEnd(choices.may, each))
      .map((each) => ({
        value: each.id,
        text: `${longDate(each.decidedOn)}, ${inFewWords(each)} (${each.by})`,
      })),
  ),
})

type Answers = AnswersTo<ReturnType<typeof decisionQuestions>>

export function decisionProblems(
  { code, plan, agreed, about, on, supersedes }: Answers,
  { decisions, wrongDay }: DecisionChoices,
) {
  const wrong = wrongDay({ code, on })
  const earlier = decisions.find(({ id }) => id === supersedes)
  const placed = code === 'placement' || code === 'match' || code === 'funding'
  return [
    ...when(wrong !== undefined, 'on', wrong ?? ''),
    ...when(code === 'plan' && plan === undefined, 'plan', 'Choose the plan'),
    ...when(code !== 'plan' && agreed === undefined, 'agreed', 'Say whether it was agreed'),
    ...when(placed && about === undefined, 'about', 'Enter which placement'),
    ...when(
      earlier !== undefined && earlier.code !== code,
      'supersedes',
      'Choose a decision of the same kind: no other is replaced by it',
    ),
    ...when(
      earlier !== undefined && on < earlier.decidedOn,
      'on',
      'The day must be the same as or after that of the decision whose place it takes',
    ),
  ]
}

export function decisionFrom(said: Answers, childId: number): NewChildDecision {
  const { code, plan, agreed, about, words, owner, on, supersedes } = said
  const [kind, id = ''] = said.by.split(' ')
  const bodyId = kind === 'body' ? readBodyId(id) : undefined
  return {
    ...{ childId, code, words, supersedes },
    by: bodyId === undefined ? { postId: Number(id) } : { bodyId },
    decidedOn: on,
    plan: code === 'plan' ? plan : undefined,
    agreed: code === 'plan' ? undefined : agreed === 'yes',
    about: code === 'plan' ? undefined : about,
    ownerPostId: owner,
  }
}
