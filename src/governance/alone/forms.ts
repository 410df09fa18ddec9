import type { Post } from '../../access/index.ts'
import type { AnswersTo, Typed } from '../../forms/index.ts'
import { ask, dayBoxes, when } from '../../forms/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { ForwardEntry } from '../forward/model.ts'
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

const most = 10_000
/** What one person can decide alone; to defer, refer or withdraw is for a meeting. */
const outcomes = ['agreed', 'agreed as amended', 'not agreed', 'noted'] as const

const who = ({ executives, posts, plans, today }: AloneChoices) => ({
  body: ask.pick(
    'For which executive?',
    executives.map(({ id, name }) => ({ value: id, text: name })),
    { missing: 'Choose the executive' },
  ),
  post: ask.post('Which post decided?', posts, {
    hint: 'A member of the executive, or an officer under delegation',
    missing: 'Choose the post that decided',
  }),
  power: ask.line('Which power lets the post decide alone?', {
    most: 300,
    hint: 'The part of the constitution, or of the scheme of delegation',
    missing: 'Enter the power, such as Scheme of delegation, part 3, paragraph 4',
  }),
  on: ask.day('On which day?', { missing: 'Enter the day', upTo: today }),
  about: ask.pick(
    'What is it about? (optional)',
    aboutOptions(plans).filter(({ value }) => value !== ''),
  ),
})

const what = {
  words: ask.text('The decision, in its exact words', {
    most,
    missing: 'Enter the exact words of the decision',
  }),
  outcome: ask.radios(
    'Outcome',
    outcomes.map((each) => ({ value: each, text: each.charAt(0).toUpperCase() + each.slice(1) })),
    { missing: 'Choose the outcome' },
  ),
  reasons: ask.text('Reasons', { most, missing: 'Enter the reasons' }),
  alternatives: ask.text('What else was considered, and why was it rejected?', {
    most,
    missing: 'Enter what else was considered, or that nothing was, and why',
  }),
  interests: ask.text('Interests declared', {
    most,
    hint: 'Of who decided, and of members who were consulted. If there were none, say so',
    missing: 'Enter the interests that were declared, or that there were none',
  }),
  dispensations: ask.text('Dispensations granted (optional)', { most }),
  minutesUrl: ask.line('Link to the published record (optional)', {
    most: 1000,
    hint: 'The address begins with https://',
  }),
}

const whence = ({ entries }: AloneChoices) => ({
  entry: ask.pick(
    'Which entry of the forward plan came to it? (optional)',
    entries.map(({ id, matter, reference }) => ({
      value: id,
      text: [reference, matter.slice(0, 90)].filter(Boolean).join(' '),
    })),
  ),
})

export const aloneQuestions = (choices: AloneChoices) => ({
  ...who(choices),
  ...what,
  ...(choices.entries.length > 0 && whence(choices)),
})

type Answers = AnswersTo<ReturnType<typeof aloneQuestions>>

export function aloneProblems({ entry: chosen, minutesUrl, on }: Answers, { entries }: AloneChoices) {
  const entry = entries.find(({ id }) => id === chosen)
  return [
    ...when(
      minutesUrl !== undefined && !/^https:\/\/\S+$/.test(minutesUrl),
      'minutesUrl',
      'Enter an address that begins with https://',
    ),
    ...(entry && on < entry.addedOn
      ? when(true, 'entry', `That entry came on the plan after this day, on ${longDate(entry.addedOn)}`)
      : []),
  ]
}

export function aloneFrom(said: Answers, { plans }: Pick<AloneChoices, 'plans'>): NewDecision {
  const { words, outcome, reasons, alternatives, interests, dispensations, minutesUrl } = said
  const subject = chosenSubject(plans).safeParse(said.about ?? '')
  return {
    bodyId: said.body,
    alone: { postId: said.post, power: said.power },
    decidedOn: said.on,
    ...(subject.success ? subject.data : {}),
    ...{ words, outcome, reasons, alternatives, interests, dispensations, minutesUrl },
  }
}

/** A decision on record, as its form shows it. */
export const aloneAsTyped = (decision: Decision): Typed => ({
  body: String(decision.body.id),
  post: String(decision.alone?.postId ?? ''),
  power: decision.alone?.power ?? '',
  ...dayBoxes('on', decision.decidedOn),
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
