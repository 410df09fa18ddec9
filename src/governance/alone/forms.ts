import type { Post } from '../../access/index.ts'
import type { Problem } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { Question, Said, Typed } from '../asked/model.ts'
import { dayTyped } from '../asked/model.ts'
import type { ForwardEntry } from '../forward/model.ts'
import { readBodyId } from '../ids.ts'
import type { Body, Decision, PlanSubjects } from '../model.ts'
import { chosenSubject } from '../routes/decision-form.ts'
import type { NewDecision } from '../store/decisions.ts'
import { aboutOptions } from '../views/record-decision.tsx'

/** What can be chosen where one post decided alone. */
export interface AloneChoices {
  readonly executives: readonly Body[]
  /** Every post for whoever keeps governance; for anybody else the own. */
  readonly posts: readonly Pick<Post, 'id' | 'title'>[]
  readonly plans: readonly PlanSubjects[]
  /** Entries of the forward plan that wait for a decision; none for who may not end them. */
  readonly entries: readonly ForwardEntry[]
  readonly today: IsoDate
}

export type AloneField =
  | 'body'
  | 'post'
  | 'power'
  | 'on'
  | 'about'
  | 'words'
  | 'outcome'
  | 'reasons'
  | 'alternatives'
  | 'interests'
  | 'dispensations'
  | 'minutesUrl'
  | 'entry'

const most = 10_000
/** What one person can decide alone; to defer, refer or withdraw is for a meeting. */
const outcomes = ['agreed', 'agreed as amended', 'not agreed', 'noted'] as const

const who = ({ executives, posts, plans, today }: AloneChoices): readonly Question<AloneField>[] => [
  {
    ...{ name: 'body', kind: 'choice', asks: 'For which executive?', missing: 'Choose the executive' },
    options: executives.map(({ id, name }) => ({ value: String(id), text: name })),
  },
  {
    ...{ name: 'post', kind: 'choice', asks: 'Which post decided?', missing: 'Choose the post that decided' },
    hint: 'A member of the executive, or an officer under delegation',
    options: posts.map(({ id, title }) => ({ value: String(id), text: title })),
  },
  {
    ...{ name: 'power', kind: 'line', max: 300, asks: 'Which power lets the post decide alone?' },
    hint: 'The part of the constitution, or of the scheme of delegation',
    missing: 'Enter the power, such as Scheme of delegation, part 3, paragraph 4',
  },
  { name: 'on', kind: 'day', asks: 'On which day?', missing: 'Enter the day', upTo: today },
  {
    ...{ name: 'about', kind: 'choice', asks: 'What is it about? (optional)' },
    options: aboutOptions(plans).filter(({ value }) => value !== ''),
  },
]

const what: readonly Question<AloneField>[] = [
  {
    ...{ name: 'words', kind: 'text', max: most, asks: 'The decision, in its exact words' },
    missing: 'Enter the exact words of the decision',
  },
  {
    ...{ name: 'outcome', kind: 'radios', asks: 'Outcome', missing: 'Choose the outcome' },
    options: outcomes.map((each) => ({ value: each, text: each.charAt(0).toUpperCase() + each.slice(1) })),
  },
  { name: 'reasons', kind: 'text', max: most, asks: 'Reasons', missing: 'Enter the reasons' },
  {
    ...{
      name: 'alternatives',
      kind: 'text',
      max: most,
      asks: 'What else was considered, and why was it rejected?',
    },
    missing: 'Enter what else was considered, or that nothing was, and why',
  },
  {
    ...{ name: 'interests', kind: 'text', max: most, asks: 'Interests declared' },
    hint: 'Of who decided, and of members who were consulted. If there were none, say so',
    missing: 'Enter the interests that were declared, or that there were none',
  },
  { name: 'dispensations', kind: 'text', max: most, asks: 'Dispensations granted (optional)' },
  {
    ...{ name: 'minutesUrl', kind: 'line', max: 1000, asks: 'Link to the published record (optional)' },
    hint: 'The address begins with https://',
  },
]

const whence = ({ entries }: AloneChoices): readonly Question<AloneField>[] =>
  entries.length === 0
    ? []
    : [
        {
          ...{
            name: 'entry',
            kind: 'choice',
            asks: 'Which entry of the forward plan came to it? (optional)',
          },
          options: entries.map(({ id, matter, reference }) => ({
            value: String(id),
            text: [reference, matter.slice(0, 90)].filter(Boolean).join(' '),
          })),
        },
      ]

export const aloneQuestions = (choices: AloneChoices): readonly Question<AloneField>[] => [
  ...who(choices),
  ...what,
  ...whence(choices),
]

export function aloneProblems({ entries }: AloneChoices) {
  return (said: Said<AloneField>): readonly Problem[] => {
    const entry = entries.find(({ id }) => String(id) === said.text('entry'))
    const link = said.text('minutesUrl')
    return [
      ...(link !== undefined && !/^https:\/\/\S+$/.test(link)
        ? [{ field: 'minutesUrl', message: 'Enter an address that begins with https://' }]
        : []),
      ...(entry !== undefined && said.theDay('on') < entry.addedOn
        ? [
            {
              field: 'entry',
              message: `That entry came on the plan after this day, on ${longDate(entry.addedOn)}`,
            },
          ]
        : []),
    ]
  }
}

export function aloneFrom(said: Said<AloneField>, { plans }: Pick<AloneChoices, 'plans'>): NewDecision {
  const bodyId = readBodyId(said.theText('body'))
  if (bodyId === undefined) throw new Error('The form was checked')
  const subject = chosenSubject(plans).safeParse(said.text('about') ?? '')
  return {
    bodyId,
    alone: { postId: Number(said.theText('post')), power: said.theText('power') },
    decidedOn: said.theDay('on'),
    ...(subject.success ? subject.data : {}),
    words: said.theText('words'),
    outcome: outcomes.find((each) => each === said.text('outcome')) ?? 'agreed',
    reasons: said.theText('reasons'),
    alternatives: said.theText('alternatives'),
    interests: said.theText('interests'),
    dispensations: said.text('dispensations'),
    minutesUrl: said.text('minutesUrl'),
  }
}

/** A decision on record, as its form shows it. */
export const aloneAsTyped = (decision: Decision): Typed => ({
  body: String(decision.body.id),
  post: String(decision.alone?.postId ?? ''),
  power: decision.alone?.power ?? '',
  ...dayTyped('on', decision.decidedOn),
  about:
    decision.areaId !== undefined
      ? `area ${decision.areaId}`
      : decision.planId !== undefined
        ? `plan ${decision.planId}`
        : '',
  words: decision.words,
  outcome: decision.outcome,
  reasons: decision.reasons ?? '',
  alternatives: decision.alternatives ?? '',
  interests: decision.interests ?? '',
  dispensations: decision.dispensations ?? '',
  minutesUrl: decision.minutesUrl ?? '',
})
