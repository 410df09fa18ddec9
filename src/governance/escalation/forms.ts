import type { Post } from '../../access/index.ts'
import type { Problem } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { Question, Said } from '../asked/model.ts'
import { readBodyId, readEscalationId, readLoggedActionId, readMeetingId } from '../ids.ts'
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

export type AskField =
  | 'from'
  | 'to'
  | 'straight'
  | 'source'
  | 'meeting'
  | 'action'
  | 'below'
  | 'sourceWords'
  | 'link'
  | 'asked'
  | 'by'
  | 'on'
  | 'answerBy'

const option = (value: number, text: string) => ({ value: String(value), text })
const sourceInWords = {
  meeting: 'A meeting',
  exception: 'An exception',
  action: 'An action',
  risk: 'A risk',
} as const

const where = ({ own, bodies }: EscalationChoices): readonly Question<AskField>[] => [
  {
    name: 'from',
    kind: 'choice',
    asks: 'Which body asks?',
    missing: 'Choose the body that asks',
    options: own.map(({ id, name }) => option(id, name)),
  },
  {
    name: 'to',
    kind: 'choice',
    asks: 'Which body above is asked?',
    missing: 'Choose the body that is asked',
    options: bodies.map(({ id, name }) => option(id, name)),
  },
  { name: 'straight', kind: 'text', asks: 'Why does it go past the body in between? (only where it does)' },
]

const whence = ({ meetings, actions, own, today }: EscalationChoices): readonly Question<AskField>[] => [
  {
    name: 'source',
    kind: 'radios',
    asks: 'What does it come from?',
    missing: 'Choose what it comes from',
    options: escalationSources.map((each) => ({ value: each, text: sourceInWords[each] })),
  },
  {
    name: 'meeting',
    kind: 'choice',
    asks: 'Which meeting? (for a meeting)',
    options: meetings
      .filter(({ heldOn, bodyId }) => heldOn <= today && own.some(({ id }) => id === bodyId))
      .toReversed()
      .map(({ id, title, heldOn }) => option(id, `${title}, ${longDate(heldOn)}`)),
  },
  {
    name: 'action',
    kind: 'choice',
    asks: 'Which action of the log? (for an action of the log)',
    options: actions.map(({ id, words }) => option(id, words.slice(0, 100))),
  },
]

const further = ({ escalations }: EscalationChoices): readonly Question<AskField>[] => [
  {
    name: 'below',
    kind: 'choice',
    asks: 'Does it take further what came from below? (optional)',
    options: escalations.map(({ id, from, asked }) => option(id, `${from.name}: ${asked.slice(0, 80)}`)),
  },
  {
    name: 'sourceWords',
    kind: 'text',
    max: 1000,
    asks: 'What happened, in a sentence or two?',
    missing: 'Enter what happened',
  },
  {
    name: 'link',
    kind: 'link',
    asks: 'Where does it stand? (optional)',
    hint: 'A page of this product, such as /plan/risks or /plan/actions/12',
  },
]

export const askQuestions = (choices: EscalationChoices): readonly Question<AskField>[] => [
  ...where(choices),
  ...whence(choices),
  ...further(choices),
  {
    name: 'asked',
    kind: 'text',
    max: 2000,
    asks: 'What is asked of the body above?',
    hint: 'What it should decide, or do',
    missing: 'Enter what is asked',
  },
  {
    name: 'by',
    kind: 'choice',
    asks: 'Which post asks?',
    missing: 'Choose the post that asks',
    options: choices.posts.map(({ id, title }) => option(id, title)),
  },
  { name: 'on', kind: 'day', asks: 'On which day?', missing: 'Enter the day', upTo: choices.today },
  {
    name: 'answerBy',
    kind: 'day',
    asks: 'By when is an answer needed?',
    missing: 'Enter the day by which an answer is needed',
  },
]

/** The names of the bodies above one, for a message that says where to ask. */
function above({ bodies, lines }: EscalationChoices, from: Body['id']): string {
  const names = bodies
    .filter(({ id }) => standsAbove(lines, from, id) !== 'not above')
    .map(({ name }) => name)
  return names.length === 0 ? 'no body stands above it' : `above it stand ${names.join(', ')}`
}

export function askProblems(choices: EscalationChoices) {
  return (said: Said<AskField>): readonly Problem[] => {
    const [from, to] = [readBodyId(said.theText('from')), readBodyId(said.theText('to'))]
    if (from === undefined || to === undefined)
      return [{ field: 'to', message: 'Choose the body that is asked' }]
    const stands = standsAbove(choices.lines, from, to)
    const straight = said.text('straight')
    const source = said.text('source')
    const when = (holds: boolean, field: AskField, message: string) => (holds ? [{ field, message }] : [])
    return [
      ...when(stands === 'not above', 'to', `Choose a body above the one that asks: ${above(choices, from)}`),
      ...when(
        stands === 'further up' && straight === undefined,
        'straight',
        'Enter why it goes past the body in between',
      ),
      ...when(source === 'meeting' && said.text('meeting') === undefined, 'meeting', 'Choose the meeting'),
      ...when(
        said.theDay('answerBy') < said.theDay('on'),
        'answerBy',
        'The day must be the same as or after the day on which it is asked',
      ),
      ...when(
        said.text('link')?.startsWith('/') === false,
        'link',
        'Enter a page of this product, such as /plan/risks',
      ),
    ]
  }
}

export function escalationFrom(said: Said<AskField>, choices: EscalationChoices): NewEscalation {
  const [fromId, toId] = [readBodyId(said.theText('from')), readBodyId(said.theText('to'))]
  if (fromId === undefined || toId === undefined) throw new Error('The form was checked')
  const source = escalationSources.find((each) => each === said.text('source')) ?? 'meeting'
  const meetingId = readMeetingId(said.text('meeting') ?? '')
  const loggedActionId = readLoggedActionId(said.text('action') ?? '')
  const pages = {
    meeting: meetingId && `/governance/meetings/${meetingId}`,
    action: loggedActionId && `/governance/actions/${loggedActionId}`,
    exception: undefined,
    risk: undefined,
  }
  return {
    ...{ fromId, toId, source },
    straightBecause:
      standsAbove(choices.lines, fromId, toId) === 'further up' ? said.text('straight') : undefined,
    sourceWords: said.theText('sourceWords'),
    sourceHref: said.text('link') ?? pages[source],
    meetingId: source === 'meeting' ? meetingId : undefined,
    loggedActionId: source === 'action' ? loggedActionId : undefined,
    goesOnFrom: readEscalationId(said.text('below') ?? ''),
    asked: said.theText('asked'),
    askedByPostId: Number(said.theText('by')),
    askedOn: said.theDay('on'),
    answerBy: said.theDay('answerBy'),
  }
}

export type AnswerField = 'how' | 'words' | 'on' | 'decision'

export const answerQuestions = (
  decisions: readonly Decision[],
  today: IsoDate,
): readonly Question<AnswerField>[] => [
  {
    name: 'how',
    kind: 'radios',
    asks: 'What was answered?',
    missing: 'Choose what was answered',
    options: escalationAnswers.map((each) => ({
      value: each,
      text: each.charAt(0).toUpperCase() + each.slice(1),
    })),
  },
  { name: 'words', kind: 'text', asks: 'In its exact words', missing: 'Enter the answer' },
  { name: 'on', kind: 'day', asks: 'On which day?', missing: 'Enter the day', upTo: today },
  {
    name: 'decision',
    kind: 'choice',
    asks: 'By which decision? (optional)',
    options: decisions.map(({ id, decidedOn, words }) =>
      option(id, `${longDate(decidedOn)}: ${words.slice(0, 80)}`),
    ),
  },
]
