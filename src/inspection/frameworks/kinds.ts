import type { ClockId } from '../../clocks/index.ts'

/** What brings findings to a council. Kinds differ in whether grades are given and in which periods set by law begin. */
export const inspectionKinds = [
  'standard inspection',
  'short inspection',
  'focused visit',
  'monitoring visit',
  'joint targeted area inspection',
  'peer review',
  'other review',
] as const
export type InspectionKind = (typeof inspectionKinds)[number]

export const isInspectionKind = (text: string): text is InspectionKind =>
  inspectionKinds.some((kind) => kind === text)

/** The periods that the receipt of the report or letter starts. */
export interface AfterReceipt {
  readonly clocks: readonly ClockId[]
  readonly when: 'always' | 'only with an area for priority action'
  /** Said where no period runs. */
  readonly otherwise: string
}

export interface KindFacts {
  readonly whatItIs: string
  /** Whether grades are given, under the framework of the day on which it began. */
  readonly graded: boolean
  readonly after: AfterReceipt
}

const none = (otherwise: string): AfterReceipt => ({ clocks: [], when: 'always', otherwise })

const graded: AfterReceipt = {
  clocks: ['ilacs.report.publish', 'ilacs.statement.publish'],
  when: 'always',
  otherwise: '',
}

export const kindFacts: Readonly<Record<InspectionKind, KindFacts>> = {
  'standard inspection': {
    whatItIs: 'Ofsted’s full inspection, usually two weeks on site, with a grade for each strand',
    graded: true,
    after: graded,
  },
  'short inspection': {
    whatItIs:
      'Ofsted’s inspection of a council that was good or outstanding, one week on site, with the same grades',
    graded: true,
    after: graded,
  },
  'focused visit': {
    whatItIs: 'two days on one part of the service, reported in a letter without grades',
    graded: false,
    after: {
      clocks: ['ilacs.priority_action.draft', 'ilacs.priority_action.final'],
      when: 'only with an area for priority action',
      otherwise:
        'A focused visit starts no statutory period unless its letter names an area for priority action. This one names none.',
    },
  },
  'monitoring visit': {
    whatItIs:
      'a visit to a council that was judged inadequate, about every three months, reported in a letter',
    graded: false,
    after: none('A monitoring visit’s letter starts no statutory period: the plan’s own dates go on.'),
  },
  'joint targeted area inspection': {
    whatItIs: 'several inspectorates look at all partners together and write one letter',
    graded: false,
    after: none(
      'A joint targeted area inspection starts a statutory period only where the letter asks for a written statement; none is counted here.',
    ),
  },
  'peer review': {
    whatItIs: 'other councils look at the service at the council’s own request',
    graded: false,
    after: none('A peer review starts no statutory period.'),
  },
  'other review': {
    whatItIs: 'any other outside look that ends in findings, such as a commissioner’s or an adviser’s',
    graded: false,
    after: none('This kind of review starts no statutory period.'),
  },
}
