import type { BodyName } from './bodies.ts'
import type { PostTitle } from './people.ts'

export interface ExampleItem {
  readonly title: string
  readonly note?: string
  readonly by?: PostTitle
  readonly minutes?: string
}

export interface ExampleSitting {
  readonly body: BodyName
  readonly on: string
  readonly items: readonly ExampleItem[]
  readonly settled?: true
  readonly present?: readonly PostTitle[]
  readonly apologies?: readonly PostTitle[]
  readonly substitutes?: readonly { readonly of: PostTitle; readonly by: string }[]
  readonly partners?: readonly string[]
  /** The day of the later meeting that agreed the minutes, and the corrections that it noted. */
  readonly agreed?: { readonly at: string; readonly corrections: string }
}

const board: BodyName = 'Children’s Services Improvement Board'
const oversight: BodyName = 'Children’s Practice Oversight Group'

/** Last and next meetings of the board and the group; all of it made up. */
export const sittings: readonly ExampleSitting[] = [
  {
    body: board,
    on: '2020-09-10',
    settled: true,
    present: [
      'Improvement Board Chair (independent)',
      'Strategic Director for People (DCS)',
      'Deputy Director, Children’s Services',
      'Head of Service, Safeguarding',
    ],
    apologies: ['Portfolio Holder for Children’s Services'],
    partners: ['Police', 'Schools forum'],
    items: [
      {
        title: 'Apologies, substitutes and quorum',
        minutes: 'Apologies were taken from the portfolio holder.',
      },
      {
        title: 'Supervision by team',
        by: 'Head of Service, Safeguarding',
        minutes:
          'Members saw supervision team by team. Two teams had gaps of more than six weeks. The chair asked what had changed for children, and not how many forms were filled in.',
      },
    ],
    agreed: { at: '2020-10-22', corrections: 'Item 2: “three teams”, not “two teams”.' },
  },
  {
    body: board,
    on: '2020-10-22',
    settled: true,
    present: [
      'Improvement Board Chair (independent)',
      'Strategic Director for People (DCS)',
      'Head of Service, Safeguarding',
      'Head of Commissioning',
      'Portfolio Holder for Children’s Services',
    ],
    substitutes: [{ of: 'Deputy Director, Children’s Services', by: 'The Principal Social Worker' }],
    partners: ['Police'],
    items: [
      {
        title: 'Apologies, substitutes and quorum',
        minutes: 'The Principal Social Worker came for the Deputy Director.',
      },
      { title: 'Declarations of interest', minutes: 'One was made, on the next item.' },
      {
        title: 'Another date for action 3.1: placements bought with neighbours',
        by: 'Head of Commissioning',
        minutes:
          'The Head of Commissioning asked for three more months. Members asked what children would notice meanwhile, and were told that each search goes on one by one.',
      },
      {
        title: 'The permanence tracker between meetings',
        by: 'Head of Service, Safeguarding',
        minutes: 'The tracker had been a week old at the last three meetings.',
      },
    ],
  },
  {
    body: board,
    on: '2020-12-03',
    items: [
      {
        title: 'Supervision: what twenty records changed for the child',
        note: 'Promised for 15 October.',
        by: 'Head of Service, Safeguarding',
      },
      { title: 'Was the permanence tracker up to date?', by: 'Head of Service, Safeguarding' },
    ],
  },
  {
    body: oversight,
    on: '2020-11-11',
    settled: true,
    present: [
      'Deputy Director, Children’s Services',
      'Head of Service, Safeguarding',
      'Principal Social Worker',
      'Performance Analyst',
    ],
    apologies: ['Independent Reviewing Officer'],
    items: [
      {
        title: 'The first moderated round of audits',
        by: 'Principal Social Worker',
        minutes:
          'Of twelve audits, moderation brought three down by a grade. What brothers and sisters said was often missing.',
      },
    ],
  },
  {
    body: oversight,
    on: '2020-12-09',
    items: [{ title: 'The second round of audits, by team', by: 'Principal Social Worker' }],
  },
]

/** A member's interest in an item of a meeting above, with what followed. */
export const declared = {
  body: board,
  on: '2020-10-22',
  item: 'Another date for action 3.1: placements bought with neighbours',
  by: 'Portfolio Holder for Children’s Services',
  words: 'is an unpaid trustee of a charity that may tender',
  followed: 'stayed without voting',
} as const

/** What scrutiny asked of Cabinet. */
export const asked = {
  from: 'Children and Young People’s Scrutiny Committee',
  to: 'Cabinet',
  words:
    'That two council flats be let until emergency rooms are under contract, so that no young person need be placed in bed and breakfast.',
  madeOn: '2020-11-19',
  receivedOn: '2020-11-20',
} as const satisfies { readonly from: BodyName; readonly to: BodyName } & Readonly<Record<string, string>>
