import type { Post } from '../../access/index.ts'
import type { AnswersTo } from '../../forms/index.ts'
import { ask, when } from '../../forms/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { LoggedAction } from '../log/model.ts'
import type { Body, Decision, Meeting, ReportingLine } from '../model.ts'
import type { Escalation } from './model.ts'
import { escalationAnswers, escalationSources, standsAbove } from './model.ts'
import type { NewEscalation } from './store.ts'

export interface EscalationChoices {
  readonly bodies: readonly Body[]
  /** Those that the viewer keeps, and may ask for. */
  readonly own: readonly Body[]
  readonly lines: readonly ReportingLine[]
  readonly meetings: readonly Meeting[]
  /** Open actions of the log. */
  readonly actions: readonly LoggedAction[]
  readonly escalations: readonly Escalation[]
  readonly posts: readonly Post[]
  readonly today: IsoDate
}

const choice = <Id extends number>(value: Id, text: string) => ({ value, text })
const sourceInWords = {
  meeting: 'A meeting',
  exception: 'An exception',
  action: 'An action',
  risk: 'A risk',
} as const

const where = ({ own, bodies }: EscalationChoices) => ({
  from: ask.pick(
    'Which body asks?',
    own.map(({ id, name }) => choice(id, name)),
    { missing: 'Choose the body that asks' },
  ),
  to: ask.pick(
    'Which body above is asked?',
    bodies.map(({ id, name }) => choice(id, name)),
    { missing: 'Choose the body that is asked' },
  ),
  straight: ask.text('Why does it go past the body in between? (only where it does)'),
})

const whence = ({ meetings, actions, own, today }: EscalationChoices) => ({
  source: ask.radios(
    'What does it come from?',
    escalationSources.map((each) => ({ value: each, text: sourceInWords[each] })),
    { missing: 'Choose what it comes from' },
  ),
  meeting: ask.pick(
    'Which meeting? (for a meeting)',
    meetings
      .filter(({ heldOn, bodyId }) => heldOn <= today && own.some(({ id }) => id === bodyId))
      .toReversed()
      .map(({ id, title, heldOn }) => choice(id, `${title}, ${longDate(heldOn)}`)),
  ),
  action: ask.pick(
    'Which action of the log? (for an action of the log)',
    actions.map(({ id, words }) => choice(id, words.slice(0, 100))),
  ),
})

const further = ({ escalations }: EscalationChoices) => ({
  below: ask.pick(
    'Does it take further what came from below? (optional)',
    escalations.map(({ id, from, asked }) => choice(id, `${from.name}: ${asked.slice(0, 80)}`)),
  ),
  sourceWords: ask.text('What happened, in a sentence or two?', {
    most: 1000,
    missing: 'Enter what happened',
  }),
  link: ask.link('Where does it stand? (optional)', {
    hint: 'A page of this product, such as /plan/risks or /plan/actions/12',
  }),
})

export const askQuestions = (choices: EscalationChoices) => ({
  ...where(choices),
  ...whence(choices),
  ...further(choices),
  asked: ask.text('What is asked of the body above?', {
    most: 2000,
    hint: 'What it should decide, or do',
    missing: 'Enter what is asked',
  }),
  by: ask.post('Which post asks?', choices.posts, { missing: 'Choose the post that asks' }),
  on: ask.day('On which day?', { missing: 'Enter the day', upTo: choices.today }),
  answerBy: ask.day('By when is an answer needed?', {
    missing: 'Enter the day by which an answer is needed',
  }),
})

type Answers = AnswersTo<ReturnType<typeof askQuestions>>

/** The names of the bodies above one, for a message that says where to ask. */
function above({ bodies, lines }: EscalationChoices, from: Body['id']): string {
  const names = bodies
    .filter(({ id }) => standsAbove(lines, from, id) !== 'not above')
    .map(({ name }) => name)
  return names.length === 0 ? 'no body stands above it' : `above it stand ${names.join(', ')}`
}

export function askProblems(said: Answers, choices: EscalationChoices) {
  const { from, to, straight, source, meeting, on, answerBy, link } = said
  const stands = standsAbove(choices.lines, from, to)
  return [
    ...when(stands === 'not above', 'to', `Choose a body above the one that asks: ${above(choices, from)}`),
    ...when(
      stands === 'further up' && straight === undefined,
      'straight',
      'Enter why it goes past the body in between',
    ),
    ...when(source === 'meeting' && meeting === undefined, 'meeting', 'Choose the meeting'),
    ...when(answerBy < on, 'answerBy', 'The day must be the same as or after the day on which it is asked'),
    ...when(link?.startsWith('/') === false, 'link', 'Enter a page of this product, such as /plan/risks'),
  ]
}

export function escalationFrom(said: Answers, { lines }: EscalationChoices): NewEscalation {
  const { from: fromId, to: toId, source, sourceWords, meeting, action, asked } = said
  const pages = {
    meeting: meeting && `/governance/meetings/${meeting}`,
    action: action && `/governance/actions/${action}`,
    exception: undefined,
    risk: undefined,
  }
  return {
    ...{ fromId, toId, source, sourceWords, asked },
    straightBecause: standsAbove(lines, fromId, toId) === 'further up' ? said.straight : undefined,
    sourceHref: said.link ?? pages[source],
    meetingId: source === 'meeting' ? meeting : undefined,
    loggedActionId: source === 'action' ? action : undefined,
    goesOnFrom: said.below,
    askedByPostId: said.by,
    askedOn: said.on,
    answerBy: said.answerBy,
  }
}

export const answerQuestions = (decisions: readonly Decision[], today: IsoDate) => ({
  how: ask.radios(
    'What was answered?',
    escalationAnswers.map((each) => ({
      value: each,
      text: each.charAt(0).toUpperCase() + each.slice(1),
    })),
    { missing: 'Choose what was answered' },
  ),
  words: ask.text('In its exact words', { missing: 'Enter the answer' }),
  on: ask.day('On which day?', { missing: 'Enter the day', upTo: today }),
  decision: ask.pick(
    'By which decision? (optional)',
    decisions.map(({ id, decidedOn, words }) => choice(id, `${longDate(decidedOn)}: ${words.slice(0, 80)}`)),
  ),
})
