import type { FactName } from '../../children/facts/index.ts'
import type { factTables } from '../../children/facts/index.ts'
import type { Piece } from './piece.ts'
import { piece } from './piece.ts'

/** A kind of event, and the one relation that every measure about it stands on. */
export interface Source {
  readonly id: SourceId
  /** What one row of it is, in the singular. */
  readonly of: string
  readonly fact: FactName
  /** The list of Annex A that supplies it: without an extract that carries it nothing is known. */
  readonly list: number
  /** How many months after its end a row stays on the list; none: the list has only what stands now. */
  readonly windowMonths: number | undefined
  /** One row for each child with how many there are, and not one for each of them. */
  readonly byChild: boolean
  /** Measures ask for the child's age: the child's details stand beside. */
  readonly withDetails: boolean
  /** Which of the child's referrals count as before a row, where measures may ask for the latest of them. */
  readonly referralsBefore?: '< f.referred_on' | '<= f.started_on'
  /** The extract gives a team and a worker with it. */
  readonly allocated: boolean
  /** The day that a row is about. */
  readonly day: Piece<'day'>
}

export type SourceId =
  | 'contacts'
  | 'children with contacts'
  | 'early help'
  | 'referrals'
  | 'assessments'
  | 'enquiries'
  | 'cases'
  | 'protection plans'
  | 'care'
  | 'leaving care'
  | 'adoption'

type ColumnOf<Name extends FactName> = (typeof factTables)[Name]['columns'][number]
type NameOf<Name extends FactName, Type extends string> = Extract<
  ColumnOf<Name>,
  { readonly type: Type }
>['name']

/** The own columns of one kind of fact, as pieces: a misspelt one, or one of another kind, does not compile. */
export const columnsOf = <Name extends FactName>(fact: Name) => ({
  fact,
  day: (name: NameOf<Name, 'date'>) => piece('day', `f.${name}`),
  whole: (name: NameOf<Name, 'int'>) => piece('whole', `f.${name}`),
  text: (name: NameOf<Name, 'text'>) => piece('text', `f.${name}`),
  truth: (name: NameOf<Name, 'boolean'>) => piece('truth', `f.${name}`),
})

/** The child's details, of sources that have them beside. */
export const bornOn = piece('day', 'd.born_on')
export const ageGiven = piece('whole', 'd.age_given')

const plain = { byChild: false, withDetails: false, allocated: true, windowMonths: 6 }
const day = (column: string) => piece('day', `f.${column}`)

export const sources: Readonly<Record<SourceId, Source>> = {
  contacts: {
    ...plain,
    id: 'contacts',
    of: 'contact',
    fact: 'contact',
    list: 1,
    allocated: false,
    day: day('contact_on'),
  },
  'children with contacts': {
    ...plain,
    id: 'children with contacts',
    of: 'child with contacts',
    fact: 'contact',
    list: 1,
    byChild: true,
    allocated: false,
    day: day('latest_on'),
  },
  'early help': {
    ...plain,
    id: 'early help',
    of: 'early help assessment',
    fact: 'earlyHelp',
    list: 2,
    allocated: false,
    day: day('started_on'),
  },
  referrals: {
    ...plain,
    id: 'referrals',
    of: 'referral',
    fact: 'referral',
    list: 3,
    referralsBefore: '< f.referred_on',
    day: day('referred_on'),
  },
  assessments: {
    ...plain,
    id: 'assessments',
    of: 'assessment',
    fact: 'assessment',
    list: 4,
    referralsBefore: '<= f.started_on',
    day: day('started_on'),
  },
  enquiries: {
    ...plain,
    id: 'enquiries',
    of: 'section 47 enquiry',
    fact: 'enquiry',
    list: 5,
    day: day('strategy_on'),
  },
  cases: { ...plain, id: 'cases', of: 'case', fact: 'need', list: 6, day: day('started_on') },
  'protection plans': {
    ...plain,
    id: 'protection plans',
    of: 'child protection plan',
    fact: 'protection',
    list: 7,
    day: day('started_on'),
  },
  care: {
    ...plain,
    id: 'care',
    of: 'period of care',
    fact: 'care',
    list: 8,
    withDetails: true,
    day: day('entered_care_on'),
  },
  'leaving care': {
    ...plain,
    id: 'leaving care',
    of: 'young person leaving care',
    fact: 'leavingCare',
    list: 9,
    windowMonths: undefined,
    withDetails: true,
    day: day('contacted_on'),
  },
  adoption: {
    ...plain,
    id: 'adoption',
    of: 'adoption decision',
    fact: 'adoption',
    list: 10,
    windowMonths: 12,
    allocated: false,
    day: day('decided_on'),
  },
}

/** How many contacts a child of 'children with contacts' has. */
export const contactsOfChild = piece('whole', 'f.contacts')

/** The facts that measures read. */
export const measuredFacts: readonly FactName[] = [
  'details',
  ...new Set(Object.values(sources).map(({ fact }) => fact)),
]
