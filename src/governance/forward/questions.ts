import type { Post } from '../../access/index.ts'
import type { AnswersTo } from '../../forms/index.ts'
import { ask, when } from '../../forms/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'
import { readBodyId } from '../ids.ts'
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

const choice = <Value extends string | number>(value: Value, text: string) => ({ value, text })
const privacyInWords = { no: 'No, in public', part: 'Part of it', all: 'All of it' } as const

const what = {
  reference: ask.line('Reference (optional)', {
    most: 40,
    hint: 'As the council numbers its forward plan, for example FP/070520',
  }),
  matter: ask.text('What is to be decided?', { missing: 'Enter what is to be decided' }),
}

const whoAndWhen = ({ bodies, posts, meetings }: ForwardChoices) => {
  const executives = bodies.filter(isPublicExecutive)
  const theirs = meetings.filter(({ bodyId }) => executives.some(({ id }) => id === bodyId))
  return {
    taker: ask.pick(
      'Who decides?',
      [
        ...executives.map(({ id, name }) => choice(`body ${id}`, name)),
        ...posts.map(({ id, title }) => choice(`post ${id}`, title)),
      ],
      {
        hint: 'The executive as a body, or one of its members or an officer alone. Only bodies under the law on access to information stand here',
      },
    ),
    meeting: ask.pick(
      'At which meeting? (optional)',
      theirs.map(({ id, title, heldOn }) => choice(id, `${title}, ${longDate(heldOn)}`)),
      { hint: 'The day is then the meeting’s own, and moves with it' },
    ),
    decideOn: ask.day('On which day, or from which day on?', {
      hint: 'Leave empty where a meeting is chosen. Notices are counted back from the first day',
    }),
    decideUntil: ask.day('Until which day? (optional)', {
      hint: 'Where a period is given in place of a day',
    }),
  }
}

const keyAndWhy = {
  isKey: ask.radios('Is it a key decision?', [choice('yes', 'Yes'), choice('no', 'No')]),
  keyBecause: ask.text('Why, or why not?'),
  amount: ask.pounds('What does it spend or save?', { hint: 'Held against the council’s own threshold' }),
  wards: ask.number('In how many wards is it felt?'),
}

const onWhat = {
  documents: ask.text('Which documents are considered?', { hint: 'One to a line; more may follow' }),
  consulted: ask.text('Who is consulted?'),
  consultedHow: ask.text('How are they consulted?'),
}

const privately = {
  privacy: ask.radios(
    'Is all or part of it taken in private?',
    privacies.map((each) => choice(each, privacyInWords[each])),
  ),
  exempt: ask.pick(
    'Under which paragraph of Schedule 12A?',
    Object.entries(exemptParagraphs).map(([number, words]) => choice(Number(number), words)),
  ),
  privateBecause: ask.text('Why is the public interest better served in private?'),
}

/** The questions of an entry's form. */
export const entryQuestions = (choices: ForwardChoices) => ({
  ...what,
  ...whoAndWhen(choices),
  ...keyAndWhy,
  ...onWhat,
  ...privately,
  contact: ask.post('Which post answers questions about it?', choices.posts),
  area: ask.pick(
    'Which area of the plan is it for? (optional)',
    choices.plans.flatMap(({ areas }) =>
      areas.map(({ id, position, title }) => choice(id, `Area ${position}: ${title}`)),
    ),
  ),
  paper: ask.link('Where is the paper? (optional)', {
    hint: 'A page of this product, such as /papers/1, or an address that begins with https://',
  }),
})

type Answers = AnswersTo<ReturnType<typeof entryQuestions>>

function takerIn(taker: string | undefined): NewForwardEntry['taker'] {
  const [kind = '', id = ''] = taker?.split(' ') ?? []
  const bodyId = kind === 'body' ? readBodyId(id) : undefined
  if (bodyId !== undefined) return { bodyId }
  return kind === 'post' ? { postId: Number(id) } : undefined
}

/** What the answers cannot say together. */
export function entryProblems(said: Answers, { meetings }: ForwardChoices) {
  const { decideOn: from, decideUntil: until, privacy } = said
  const meeting = meetings.find(({ id }) => id === said.meeting)
  const taker = takerIn(said.taker)
  const isClosed = privacy === 'part' || privacy === 'all'
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
      !isClosed && (said.exempt !== undefined || said.privateBecause !== undefined),
      'privacy',
      'Say that all or part of it is private, or leave the paragraph and the reason empty',
    ),
  ]
}

/** The answers as an entry. */
export function entryFrom(said: Answers): NewForwardEntry {
  const { taker, meeting, isKey, exempt, contact, area, paper, ...rest } = said
  return {
    ...rest,
    taker: takerIn(taker),
    meetingId: meeting,
    isKey: isKey === undefined ? undefined : isKey === 'yes',
    exemptParagraph: exempt,
    contactPostId: contact,
    areaId: area,
    paperUrl: paper,
  }
}
