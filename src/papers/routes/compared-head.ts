import type { ChangedField, TypedDate } from '../../design/index.ts'
import type { TypedHead } from '../views/typed-head.ts'

const day = ({ day: date, month, year }: TypedDate): string =>
  [date, month, year]
    .map((part) => String(part ?? ''))
    .join(' ')
    .trim()

const labels = {
  title: 'Title',
  reportOf: 'Report of',
  body: 'Body',
  audience: 'Who may read it',
  formatsPhone: 'Telephone number for other formats',
  strategicAim: 'Strategic aim',
  keyDecision: 'Key decision',
  keyDecisionBecause: 'Why',
  listed: 'On the forward plan',
  reference: 'Forward plan reference',
  chiefExecutive: 'Chief Executive approved',
  scrutinyChair: 'Scrutiny chair approved',
  urgency: 'Reason for urgency',
  exempt: 'Exempt information',
  publicInterest: 'Public interest',
  cabinetMember: 'Cabinet member responsible',
  contactOfficers: 'Contact officers',
  wards: 'Wards',
} as const satisfies Partial<Record<keyof TypedHead, string>>

type Line = keyof typeof labels
const isLine = (name: string): name is Line => name in labels

/** Both versions of the title, the meeting and the header block, field by field. */
export const comparedHead = (yours: TypedHead, stored: TypedHead): readonly ChangedField[] => [
  ...Object.keys(labels)
    .filter(isLine)
    .map((name) => ({ label: labels[name], yours: yours[name], stored: stored[name] })),
  { label: 'Meeting', yours: day(yours.meetingOn), stored: day(stored.meetingOn) },
  { label: 'Published', yours: day(yours.publishedOn), stored: day(stored.publishedOn) },
  {
    label: 'Paragraphs of Schedule 12A',
    yours: yours.categories.join(', '),
    stored: stored.categories.join(', '),
  },
]
