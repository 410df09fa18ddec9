import { isoDate } from '../../kernel/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ExampleAction } from './area.ts'
import type { PostTitle, TeamName } from './people.ts'

/** An action of a service or team plan: in which area of the strategic plan, and what it feeds there. */
export interface ExampleFeeder {
  /** The area’s number. */
  readonly area: number
  /** References of the strategic plan; none serves the area as a whole. */
  readonly feeds: readonly string[]
  readonly action: ExampleAction
}

export interface ExampleLowerPlan {
  readonly level: 'service' | 'team'
  readonly title: string
  readonly team: TeamName
  readonly owner: PostTitle
  readonly beginsOn: IsoDate
  readonly endsOn: IsoDate
  readonly actions: readonly ExampleFeeder[]
}

const year = { beginsOn: isoDate('2020-07-01'), endsOn: isoDate('2021-06-30') }

const service: ExampleLowerPlan = {
  ...year,
  level: 'service',
  title: 'Children’s social care service plan',
  team: 'Children’s Social Care',
  owner: 'Service Manager, Children’s Social Care',
  actions: [
    {
      area: 1,
      feeds: ['1.1'],
      action: {
        text: 'Give every supervisor two protected mornings a month for supervision, and count how many are kept.',
        lead: 'Service Manager, Children’s Social Care',
        start: isoDate('2020-08-03'),
        due: isoDate('2020-11-27'),
        updates: [
          {
            on: isoDate('2020-11-12'),
            done: 'Mornings are in every diary. In October 31 of 36 were kept.',
            next: 'Count November.',
          },
        ],
      },
    },
    {
      area: 2,
      feeds: ['2.2', '2.3'],
      action: {
        text: 'Put the practice standards into the induction of every new social worker, with one assessment read together.',
        lead: 'Principal Social Worker',
        start: isoDate('2020-10-01'),
        due: isoDate('2021-01-29'),
        updates: [
          { on: isoDate('2020-11-09'), done: 'Five new social workers had the induction in October.' },
        ],
      },
    },
  ],
}

const protection: ExampleLowerPlan = {
  ...year,
  level: 'team',
  title: 'Protection and Permanence team plan',
  team: 'Protection and Permanence',
  owner: 'Team Manager, Protection and Permanence',
  actions: [
    {
      area: 6,
      feeds: ['6.1'],
      action: {
        text: 'Read the file of every child without a plan for permanence, and bring five to each planning meeting.',
        lead: 'Team Manager, Protection and Permanence',
        start: isoDate('2020-08-03'),
        due: isoDate('2020-11-13'),
        milestones: [
          { text: 'List of children agreed', due: isoDate('2020-08-28'), met: isoDate('2020-08-27') },
        ],
        updates: [
          {
            on: isoDate('2020-11-06'),
            done: 'Most files are read. The last four wait for a new worker.',
            help: 'A worker for four files.',
          },
        ],
      },
    },
    {
      area: 6,
      feeds: ['6.1', '6.2'],
      action: {
        text: 'Keep the date of the next permanence decision on the team’s board for each child.',
        lead: 'Team Manager, Protection and Permanence',
        start: isoDate('2020-07-13'),
        due: isoDate('2020-09-30'),
        updates: [{ on: isoDate('2020-09-24'), done: 'The board is used at every team meeting.' }],
        delivered: { on: isoDate('2020-09-28'), evidence: 'Photographs of the board, four weeks running.' },
      },
    },
    {
      area: 5,
      feeds: [],
      action: {
        text: 'Have each social worker chair one pre-proceedings meeting with a manager beside them.',
        lead: 'Team Manager, Protection and Permanence',
        start: isoDate('2020-10-05'),
        due: isoDate('2021-02-26'),
        updates: [{ on: isoDate('2020-11-16'), done: 'Three of eight have done so.' }],
      },
    },
  ],
}

const fostering: ExampleLowerPlan = {
  ...year,
  level: 'team',
  title: 'Fostering and Leaving Care team plan',
  team: 'Fostering and Leaving Care',
  owner: 'Team Manager, Fostering and Leaving Care',
  actions: [
    {
      area: 7,
      feeds: ['7.2'],
      action: {
        text: 'Agree with every foster carer the month of the next annual review, and put it into one calendar.',
        lead: 'Team Manager, Fostering and Leaving Care',
        start: isoDate('2020-10-01'),
        due: isoDate('2021-01-15'),
        updates: [{ on: isoDate('2020-11-18'), done: 'Agreed with 21 of 34 carers.' }],
      },
    },
    {
      area: 4,
      feeds: [],
      action: {
        text: 'Go through the housing of every care leaver who is nearly 18 with the housing options team, every month.',
        lead: 'Team Manager, Fostering and Leaving Care',
        start: isoDate('2020-09-01'),
        due: isoDate('2021-03-31'),
        updates: [{ on: isoDate('2020-11-10'), done: 'Two meetings were held. Nobody was without a plan.' }],
      },
    },
  ],
}

/** Under the strategic plan; the team plans stand under the service plan. */
export const lowerPlans = { service, teams: [protection, fostering] } as const
