import type { AnswersTo } from '../../forms/index.ts'
import { ask, when } from '../../forms/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ForwardEntry, NoticeKind } from './model.ts'
import { isPrivate, noticeKinds } from './model.ts'
import type { NewNotice } from './notices.ts'

const kindInWords: Readonly<Record<NoticeKind, string>> = {
  '28 days': 'Notice of the key decision published (28 clear days)',
  'general exception': 'General exception: scrutiny was told, and the notice published (five clear days)',
  'special urgency': 'Special urgency: the chair of scrutiny agreed, or refused',
  'private meeting, 28 days': 'Notice of a private meeting published (28 clear days)',
  'private meeting, five days': 'Second notice of a private meeting published (five clear days)',
  'private meeting, urgent': 'Private meeting: the chair of scrutiny agreed, or refused, that it is urgent',
}

/** What a notice is called where it stands on record. */
export const noticeName = (kind: NoticeKind): string => kindInWords[kind]

/** Notices of private meetings are offered where something is private alone. */
const kindsFor = (entry: ForwardEntry): readonly NoticeKind[] =>
  noticeKinds.filter((kind) => isPrivate(entry) || !kind.startsWith('private'))

export const noticeQuestions = (entry: ForwardEntry, today: IsoDate) => ({
  kind: ask.radios(
    'What was done?',
    kindsFor(entry).map((kind) => ({ value: kind, text: kindInWords[kind] })),
    { missing: 'Choose what was done' },
  ),
  on: ask.day('On which day?', { missing: 'Enter the day', upTo: today }),
  who: ask.line('Who was told, or who agreed or refused?', {
    hint: 'For general exception and urgency: the chair of scrutiny, or in whose place',
  }),
  because: ask.text('Why can more time not be given?', { hint: 'For general exception and urgency' }),
  agreed: ask.radios(
    'Was it agreed?',
    [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
    ],
    { hint: 'For urgency' },
  ),
  url: ask.link('Where is it published? (optional)', { hint: 'The address begins with https://' }),
})

type Answers = AnswersTo<ReturnType<typeof noticeQuestions>>

const needsAgreement = (kind: NoticeKind): boolean =>
  kind === 'special urgency' || kind === 'private meeting, urgent'
const needsReason = (kind: NoticeKind): boolean => needsAgreement(kind) || kind === 'general exception'

export const noticeProblems = ({ kind, who, because, agreed, url }: Answers) => [
  ...when(needsReason(kind) && who === undefined, 'who', 'Enter who was told, or who agreed or refused'),
  ...when(needsReason(kind) && because === undefined, 'because', 'Enter why more time cannot be given'),
  ...when(needsAgreement(kind) && agreed === undefined, 'agreed', 'Say whether it was agreed'),
  ...when(url?.startsWith('/') === true, 'url', 'The address must begin with https://'),
]

export const noticeFrom = ({ agreed, ...said }: Answers): NewNotice => ({
  ...said,
  agreed: needsAgreement(said.kind) ? agreed === 'yes' : undefined,
})
