import type { NewNotice } from '../../governance/index.ts'
import { isoDate } from '../../kernel/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { PostTitle } from './people.ts'

/** The council's rules for decisions of its executive; the numbers and the constitution are made up. */
export const decisionRule = {
  from: isoDate('2020-05-01'),
  keyAmount: 250_000,
  keyWards: 2,
  callInBy: 'Any three members who do not sit on the executive',
  callInMembers: 3,
  callInExempt:
    'Decisions that the chair of scrutiny agreed are urgent, with the reason on the record of the decision',
  copiesFrom: 'Democratic Services, at the council’s offices',
  source: 'Part 4 of the constitution (made up)',
} as const

export interface ExampleEntry {
  readonly reference: string
  readonly matter: string
  readonly taker: 'Cabinet' | PostTitle
  readonly meetingOn?: IsoDate
  readonly period?: readonly [from: IsoDate, until: IsoDate]
  readonly isKey?: boolean
  readonly keyBecause?: string
  readonly amount?: number
  readonly wards?: number
  readonly documents?: string
  readonly consulted?: string
  readonly consultedHow?: string
  readonly privacy?: 'no' | 'part'
  readonly exemptParagraph?: number
  readonly privateBecause?: string
  readonly contact?: PostTitle
  readonly area?: number
  readonly addedOn: IsoDate
  readonly notices?: readonly NewNotice[]
  readonly representation?: { readonly receivedOn: IsoDate; readonly who: string; readonly words: string }
}

const december = isoDate('2020-12-15')
const noticed = isoDate('2020-11-13')

/** Decisions to come, all made up: one with its notices, one too late for them, one that is not key, one half filled in. */
export const forwardEntries: readonly ExampleEntry[] = [
  {
    reference: 'FP/201113',
    matter: 'To award the contract for advocacy and independent visitors for children in care',
    taker: 'Cabinet',
    meetingOn: december,
    isKey: true,
    keyBecause: 'It spends more than the council’s threshold over its three years',
    amount: 310_000,
    wards: 16,
    documents: 'Report of the Head of Commissioning\nEvaluation of tenders (exempt)',
    consulted: 'The children in care council, foster carers, the present provider',
    consultedHow: 'A meeting with young people in October; letters to carers and the provider',
    privacy: 'part',
    exemptParagraph: 3,
    privateBecause:
      'The prices of three providers: to tell them would harm their business and the council’s next tender',
    contact: 'Head of Commissioning',
    area: 3,
    addedOn: noticed,
    notices: [
      { kind: '28 days', on: noticed },
      { kind: 'private meeting, 28 days', on: noticed },
    ],
    representation: {
      receivedOn: isoDate('2020-11-19'),
      who: 'A resident (made up)',
      words: 'How the providers were compared should be heard in public, without their prices.',
    },
  },
  {
    reference: 'FP/201120',
    matter: 'To lease two more flats for homeless young people of 16 and 17',
    taker: 'Cabinet',
    meetingOn: december,
    isKey: true,
    keyBecause: 'Young people from every ward may live there',
    amount: 48_000,
    wards: 16,
    documents: 'Report of the Housing Options Manager',
    privacy: 'no',
    contact: 'Housing Options Manager',
    area: 4,
    addedOn: isoDate('2020-11-20'),
  },
  {
    reference: 'FP/201103',
    matter: 'To hear the progress of the improvement plan, and to approve its funding for 2021/22',
    taker: 'Cabinet',
    meetingOn: isoDate('2021-01-26'),
    isKey: false,
    keyBecause:
      'The sum is under the threshold and stays within the service’s budget; no ward feels it in particular',
    amount: 49_000,
    wards: 1,
    documents: 'Progress report with Appendix A and Appendix B',
    consulted: 'The Improvement Board and its partners',
    consultedHow: 'At the board’s meetings of December and January',
    privacy: 'no',
    contact: 'Strategic Director for People (DCS)',
    addedOn: isoDate('2020-11-03'),
  },
  {
    reference: 'FP/201124',
    matter: 'To set fostering allowances for 2021/22',
    taker: 'Portfolio Holder for Children’s Services',
    period: [isoDate('2021-02-01'), isoDate('2021-02-26')],
    isKey: true,
    wards: 16,
    contact: 'Team Manager, Fostering and Leaving Care',
    area: 7,
    addedOn: isoDate('2020-11-24'),
  },
]
