import type { Problem } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { Question, Said } from '../asked/model.ts'
import type { ForwardEntry, NoticeKind } from './model.ts'
import { isPrivate, noticeKinds } from './model.ts'
import type { NewNotice } from './notices.ts'

export type NoticeField = 'kind' | 'on' | 'who' | 'because' | 'agreed' | 'url'

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
export const kindsFor = (entry: ForwardEntry): readonly NoticeKind[] =>
  noticeKinds.filter((kind) => isPrivate(entry) || !kind.startsWith('private'))

export const noticeQuestions = (entry: ForwardEntry, today: IsoDate): readonly Question<NoticeField>[] => [
  {
    name: 'kind',
    kind: 'radios',
    asks: 'What was done?',
    missing: 'Choose what was done',
    options: kindsFor(entry).map((kind) => ({ value: kind, text: kindInWords[kind] })),
  },
  { name: 'on', kind: 'day', asks: 'On which day?', missing: 'Enter the day', upTo: today },
  {
    name: 'who',
    kind: 'line',
    max: 200,
    asks: 'Who was told, or who agreed or refused?',
    hint: 'For general exception and urgency: the chair of scrutiny, or in whose place',
  },
  {
    name: 'because',
    kind: 'text',
    asks: 'Why can more time not be given?',
    hint: 'For general exception and urgency',
  },
  {
    name: 'agreed',
    kind: 'radios',
    asks: 'Was it agreed?',
    hint: 'For urgency',
    options: [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
    ],
  },
  {
    name: 'url',
    kind: 'link',
    asks: 'Where is it published? (optional)',
    hint: 'The address begins with https://',
  },
]

const needsAgreement = (kind: string | undefined): boolean =>
  kind === 'special urgency' || kind === 'private meeting, urgent'
const needsReason = (kind: string | undefined): boolean =>
  needsAgreement(kind) || kind === 'general exception'

export function noticeProblems(said: Said<NoticeField>): readonly Problem[] {
  const kind = said.text('kind')
  const when = (holds: boolean, field: NoticeField, message: string) => (holds ? [{ field, message }] : [])
  return [
    ...when(
      needsReason(kind) && said.text('who') === undefined,
      'who',
      'Enter who was told, or who agreed or refused',
    ),
    ...when(
      needsReason(kind) && said.text('because') === undefined,
      'because',
      'Enter why more time cannot be given',
    ),
    ...when(needsAgreement(kind) && said.text('agreed') === undefined, 'agreed', 'Say whether it was agreed'),
    ...when(said.text('url')?.startsWith('/') === true, 'url', 'The address must begin with https://'),
  ]
}

export function noticeFrom(said: Said<NoticeField>): NewNotice {
  const kind = noticeKinds.find((each) => each === said.text('kind')) ?? '28 days'
  return {
    kind,
    on: said.theDay('on'),
    who: said.text('who'),
    because: said.text('because'),
    agreed: needsAgreement(kind) ? said.text('agreed') === 'yes' : undefined,
    url: said.text('url'),
  }
}
