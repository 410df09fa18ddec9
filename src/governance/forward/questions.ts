import type { Post } from '../../access/index.ts'
import type { Problem } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'
import { readAreaId } from '../../plan/index.ts'
import type { Question, Said } from '../asked/model.ts'
import { readBodyId, readMeetingId } from '../ids.ts'
import type { Body, Meeting, PlanSubjects } from '../model.ts'
import { exemptParagraphs, isPublicExecutive, privacies } from './model.ts'
import type { NewForwardEntry } from './writes.ts'

/** What can be chosen on the form. */
export interface ForwardChoices {
  readonly bodies: readonly Body[]
  readonly meetings: readonly Meeting[]
  readonly posts: readonly Post[]
  readonly plans: readonly PlanSubjects[]
  readonly today: IsoDate
}

export type EntryField =
  | 'reference'
  | 'matter'
  | 'taker'
  | 'meeting'
  | 'decideOn'
  | 'decideUntil'
  | 'isKey'
  | 'keyBecause'
  | 'amount'
  | 'wards'
  | 'documents'
  | 'consulted'
  | 'consultedHow'
  | 'privacy'
  | 'exempt'
  | 'privateBecause'
  | 'contact'
  | 'area'
  | 'paper'

const option = (value: string | number, text: string) => ({ value: String(value), text })
const privacyInWords = { no: 'No, in public', part: 'Part of it', all: 'All of it' } as const

const what: readonly Question<EntryField>[] = [
  {
    name: 'reference',
    kind: 'line',
    max: 40,
    asks: 'Reference (optional)',
    hint: 'As the council numbers its forward plan, for example FP/070520',
  },
  { name: 'matter', kind: 'text', asks: 'What is to be decided?', missing: 'Enter what is to be decided' },
]

const whoAndWhen = ({ bodies, posts, meetings }: ForwardChoices): readonly Question<EntryField>[] => {
  const executives = bodies.filter(isPublicExecutive)
  const theirs = meetings.filter(({ bodyId }) => executives.some(({ id }) => id === bodyId))
  return [
    {
      name: 'taker',
      kind: 'choice',
      asks: 'Who decides?',
      hint: 'The executive as a body, or one of its members or an officer alone. Only bodies under the law on access to information stand here',
      options: [
        ...executives.map(({ id, name }) => option(`body ${id}`, name)),
        ...posts.map(({ id, title }) => option(`post ${id}`, title)),
      ],
    },
    {
      name: 'meeting',
      kind: 'choice',
      asks: 'At which meeting? (optional)',
      hint: 'The day is then the meeting’s own, and moves with it',
      options: theirs.map(({ id, title, heldOn }) => option(id, `${title}, ${longDate(heldOn)}`)),
    },
    {
      name: 'decideOn',
      kind: 'day',
      asks: 'On which day, or from which day on?',
      hint: 'Leave empty where a meeting is chosen. Notices are counted back from the first day',
    },
    {
      name: 'decideUntil',
      kind: 'day',
      asks: 'Until which day? (optional)',
      hint: 'Where a period is given in place of a day',
    },
  ]
}

const keyAndWhy: readonly Question<EntryField>[] = [
  {
    name: 'isKey',
    kind: 'radios',
    asks: 'Is it a key decision?',
    options: [option('yes', 'Yes'), option('no', 'No')],
  },
  { name: 'keyBecause', kind: 'text', asks: 'Why, or why not?' },
  {
    name: 'amount',
    kind: 'pounds',
    asks: 'What does it spend or save?',
    hint: 'Held against the council’s own threshold',
  },
  { name: 'wards', kind: 'number', asks: 'In how many wards is it felt?' },
]

const privately: readonly Question<EntryField>[] = [
  {
    name: 'privacy',
    kind: 'radios',
    asks: 'Is all or part of it taken in private?',
    options: privacies.map((each) => option(each, privacyInWords[each])),
  },
  {
    name: 'exempt',
    kind: 'choice',
    asks: 'Under which paragraph of Schedule 12A?',
    options: Object.entries(exemptParagraphs).map(([number, words]) => option(number, words)),
  },
  { name: 'privateBecause', kind: 'text', asks: 'Why is the public interest better served in private?' },
]

/** The questions of an entry's form. */
export const entryQuestions = (choices: ForwardChoices): readonly Question<EntryField>[] => [
  ...what,
  ...whoAndWhen(choices),
  ...keyAndWhy,
  {
    name: 'documents',
    kind: 'text',
    asks: 'Which documents are considered?',
    hint: 'One to a line; more may follow',
  },
  { name: 'consulted', kind: 'text', asks: 'Who is consulted?' },
  { name: 'consultedHow', kind: 'text', asks: 'How are they consulted?' },
  ...privately,
  {
    name: 'contact',
    kind: 'choice',
    asks: 'Which post answers questions about it?',
    options: choices.posts.map(({ id, title }) => option(id, title)),
  },
  {
    name: 'area',
    kind: 'choice',
    asks: 'Which area of the plan is it for? (optional)',
    options: choices.plans.flatMap(({ areas }) =>
      areas.map(({ id, position, title }) => option(id, `Area ${position}: ${title}`)),
    ),
  },
  {
    name: 'paper',
    kind: 'link',
    asks: 'Where is the paper? (optional)',
    hint: 'A page of this product, such as /papers/1, or an address that begins with https://',
  },
]

function takerIn(text: string | undefined): NewForwardEntry['taker'] {
  const [kind = '', id = ''] = text?.split(' ') ?? []
  const bodyId = kind === 'body' ? readBodyId(id) : undefined
  if (bodyId !== undefined) return { bodyId }
  return kind === 'post' ? { postId: Number(id) } : undefined
}

const meetingIn = (said: Said<EntryField>, { meetings }: ForwardChoices): Meeting | undefined => {
  const text = said.text('meeting')
  const id = text === undefined ? undefined : readMeetingId(text)
  return meetings.find((meeting) => meeting.id === id)
}

/** What the answers cannot say together. */
export function entryProblems(choices: ForwardChoices) {
  return (said: Said<EntryField>): readonly Problem[] => {
    const [meeting, from, until] = [meetingIn(said, choices), said.day('decideOn'), said.day('decideUntil')]
    const taker = takerIn(said.text('taker'))
    const isClosed = said.text('privacy') === 'part' || said.text('privacy') === 'all'
    const when = (holds: boolean, field: EntryField, message: string) => (holds ? [{ field, message }] : [])
    return [
      ...when(
        meeting !== undefined && !(taker && 'bodyId' in taker && taker.bodyId === meeting.bodyId),
        'meeting',
        'Choose a meeting of the body that decides, or leave it empty',
      ),
      ...when(
        meeting !== undefined && (from !== undefined || until !== undefined),
        'decideOn',
        'Leave the days empty: the meeting has its own',
      ),
      ...when(until !== undefined && from === undefined, 'decideOn', 'Enter the first day of the period'),
      ...when(
        from !== undefined && until !== undefined && until < from,
        'decideUntil',
        'The last day must be the same as or after the first',
      ),
      ...when(
        !isClosed && (said.text('exempt') !== undefined || said.text('privateBecause') !== undefined),
        'privacy',
        'Say that all or part of it is private, or leave the paragraph and the reason empty',
      ),
    ]
  }
}

const numbered = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text)

/** The answers as an entry. */
export const entryFrom = (said: Said<EntryField>): NewForwardEntry => ({
  reference: said.text('reference'),
  matter: said.text('matter') ?? '',
  taker: takerIn(said.text('taker')),
  meetingId: readMeetingId(said.text('meeting') ?? ''),
  decideOn: said.day('decideOn'),
  decideUntil: said.day('decideUntil'),
  isKey: said.text('isKey') === undefined ? undefined : said.text('isKey') === 'yes',
  keyBecause: said.text('keyBecause'),
  amount: said.number('amount'),
  wards: said.number('wards'),
  documents: said.text('documents'),
  consulted: said.text('consulted'),
  consultedHow: said.text('consultedHow'),
  privacy: privacies.find((each) => each === said.text('privacy')),
  exemptParagraph: numbered(said.text('exempt')),
  privateBecause: said.text('privateBecause'),
  contactPostId: numbered(said.text('contact')),
  areaId: readAreaId(said.text('area') ?? ''),
  paperUrl: said.text('paper'),
})
