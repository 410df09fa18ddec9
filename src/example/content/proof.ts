import { isoDate } from '../../kernel/index.ts'
import type { EvidenceSaid, NewMeasure } from '../../plan/index.ts'
import { aims, said } from './proof-words.ts'
import type { PostTitle } from './people.ts'

/** What shows that the example's actions were done and made a difference: made up, by the reference of the action. */
interface ExampleProof {
  readonly reference: string
  readonly evidence?: readonly (readonly [by: PostTitle, said: EvidenceSaid])[]
  readonly measure?: ExampleMeasure
}

/** A measure of the library by its id, or one kept by hand with its values by the day they speak for. */
interface ExampleMeasure {
  readonly aims: Omit<NewMeasure, 'kept'>
  readonly kept: string | ByHand
}

interface ByHand {
  readonly name: string
  readonly source: string
  readonly collector: PostTitle
  readonly values: readonly (readonly [day: string, value: number, note: string])[]
}

/** Actions by reference that change how people work; the others are tasks. */
export const practiceChanges: readonly string[] = ['1.1', '1.3', '2.2', '3.3', '4.2', '5.1', '6.1', '6.3']

export const proof: readonly ExampleProof[] = [
  {
    reference: '1.1',
    evidence: [
      [
        'Service Manager, Children’s Social Care',
        said(
          'data',
          'Sample of 50 cases',
          'Performance Analyst, from the supervision record',
          ['2020-11-09', '2020-11-12'],
          '41 of 50 had a management decision within four weeks.',
        ),
      ],
      [
        'Service Manager, Children’s Social Care',
        said(
          'audit',
          'Audit of supervision in two teams',
          'Principal Social Worker',
          ['2020-10-21', '2020-10-30'],
          'Decisions are recorded; in six of ten cases the record says what changed for the child.',
          { quality: 'strong', expiresOn: isoDate('2021-04-30') },
        ),
      ],
    ],
    measure: {
      aims: aims([46, '2020-06-30'], 90, '2020-12-18', 5),
      kept: {
        name: 'Cases with a management decision in the last four weeks',
        source: 'A sample of 50 cases a month, from the supervision record',
        collector: 'Performance Analyst',
        values: [
          ['2020-07-31', 52, '26 of 50'],
          ['2020-08-31', 60, '30 of 50'],
          ['2020-09-30', 70, '35 of 50'],
          ['2020-10-30', 76, '38 of 50'],
          ['2020-11-09', 82, '41 of 50'],
        ],
      },
    },
  },
  {
    reference: '2.1',
    evidence: [
      [
        'Principal Social Worker',
        said(
          'external',
          'The standards, as published',
          'The council’s handbook',
          ['2020-09-24', '2020-09-24'],
          'Standards with six examples; every social worker was taken through them.',
          { quality: 'strong' },
        ),
      ],
    ],
  },
  {
    reference: '2.2',
    evidence: [
      [
        'Team Manager, Referral and Assessment',
        said(
          'audit',
          'First moderated round of audits',
          'Head of Service, Safeguarding',
          ['2020-11-06', '2020-11-11'],
          'Four of ten assessments still describe events and say too little of what they mean for the child.',
          { direction: 'contradicts', quality: 'strong' },
        ),
      ],
      [
        'Team Manager, Referral and Assessment',
        said(
          'voice',
          'What parents say of their assessment',
          'Questionnaire, 14 answers',
          ['2020-10-15', '2020-10-20'],
          'Most had read it before it was signed and knew what was to happen next.',
          { quality: 'weak' },
        ),
      ],
    ],
    measure: {
      aims: aims([84, '2020-03-31'], 90, '2021-03-31', 3),
      kept: 'assessments-within-45-working-days',
    },
  },
  {
    reference: '3.2',
    measure: {
      aims: aims([20, '2020-03-31'], 100, '2021-03-31', 10),
      kept: {
        name: 'Providers visited in the last twelve months',
        source: 'The contract register',
        collector: 'Commissioning Manager, Children',
        values: [
          ['2020-08-31', 30, '6 of 20'],
          ['2020-09-30', 40, '8 of 20'],
          ['2020-10-30', 45, '9 of 20'],
        ],
      },
    },
  },
  {
    reference: '4.1',
    evidence: [
      [
        'Service Manager, Children’s Social Care',
        said(
          'data',
          'The signed protocol and the first joint assessments',
          'Both services',
          ['2020-09-29', '2020-10-01'],
          'Every homeless 16 or 17-year-old since then was assessed together.',
        ),
      ],
    ],
  },
  {
    reference: '4.2',
    measure: { aims: aims([3, '2020-03-31'], 0, '2020-12-31', 0), kept: 'care-leavers-in-bed-and-breakfast' },
  },
  {
    reference: '5.1',
    measure: {
      aims: aims([35, '2020-06-30'], 90, '2021-03-31', 5),
      kept: {
        name: 'Cases before proceedings reviewed within six weeks',
        source: 'The pre-proceedings tracker',
        collector: 'Service Manager, Children’s Social Care',
        values: [
          ['2020-08-31', 55, '6 of 11'],
          ['2020-09-30', 70, '7 of 10'],
          ['2020-10-30', 85, '11 of 13'],
        ],
      },
    },
  },
  {
    reference: '6.1',
    evidence: [
      [
        'Service Manager, Children’s Social Care',
        said(
          'observation',
          'Two planning meetings observed',
          'Head of Service, Safeguarding',
          ['2020-10-28', '2020-11-02'],
          'Each child’s plan is talked through, and who does what by when is said at the end.',
        ),
      ],
    ],
    measure: {
      aims: aims([9, '2020-03-31'], 0, '2020-12-31', 2),
      kept: 'in-care-no-permanence-plan-4-months',
    },
  },
  {
    reference: '7.1',
    evidence: [
      [
        'Team Manager, Fostering and Leaving Care',
        said(
          'data',
          'List of reviews and the panel’s minutes',
          'Fostering panel',
          ['2020-09-23', '2020-09-23'],
          'Every overdue review was held, with the carer there.',
          { quality: 'strong' },
        ),
      ],
      [
        'Team Manager, Fostering and Leaving Care',
        said(
          'data',
          'Reviews due in October and November',
          'Fostering panel',
          ['2020-11-16', '2020-11-17'],
          'Of those due since, one in four was held late.',
          { direction: 'contradicts' },
        ),
      ],
    ],
    measure: {
      aims: aims([48, '2020-03-31'], 95, '2020-09-30', 5),
      kept: {
        name: 'Foster carers’ annual reviews held in time',
        source: 'The panel’s minutes',
        collector: 'Performance Analyst',
        values: [
          ['2020-07-31', 74, '20 of 27'],
          ['2020-08-31', 85, '23 of 27'],
          ['2020-09-30', 96, '26 of 27'],
          ['2020-10-30', 81, '22 of 27'],
          ['2020-11-16', 74, '20 of 27'],
        ],
      },
    },
  },
]
