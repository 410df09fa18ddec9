import type { BodyName } from './bodies.ts'
import type { PostTitle } from './people.ts'

export interface ExampleRules {
  readonly terms?: string
  readonly termsUrl?: string
  readonly quorum?: number
  readonly clerk?: PostTitle
  readonly atMostWeeks?: number
  readonly papersDays?: number
  readonly clearanceDays?: number
  readonly draftDays?: number
  readonly decisionsDays?: number
}

const democracy = (page: string) => `https://democracy.fernshire.example/${page}`
const democratic: PostTitle = 'Democratic Services Officer'

/** How each body is run; all of it made up. */
export const bodyRules: Readonly<Partial<Record<BodyName, ExampleRules>>> = {
  Cabinet: {
    termsUrl: democracy('constitution/cabinet'),
    quorum: 3,
    clerk: democratic,
    clearanceDays: 3,
    draftDays: 5,
    decisionsDays: 2,
  },
  'Children and Young People’s Scrutiny Committee': {
    termsUrl: democracy('constitution/scrutiny'),
    quorum: 3,
    clerk: democratic,
    atMostWeeks: 12,
    clearanceDays: 2,
    draftDays: 3,
  },
  'Children’s Services Improvement Board': {
    terms:
      'The Board sees that the improvement plan is carried out and that it changes things for children.\nIt decides on dates that are to be moved, on relapses, and on what goes up to Cabinet.\nIt is chaired by somebody from outside the council. It decides nothing unless five members are there, one of them a partner.',
    quorum: 5,
    clerk: democratic,
    papersDays: 5,
    clearanceDays: 2,
    draftDays: 5,
  },
  'Children’s Practice Oversight Group': {
    terms:
      'The Group looks at practice itself: audits, observed practice, what children and families say.\nIt accepts or refuses the evidence for actions about practice, and tells the Board where practice is not what the numbers say.',
    quorum: 4,
    clerk: 'Performance Analyst',
    atMostWeeks: 5,
    papersDays: 3,
    draftDays: 3,
  },
  'Children’s Commissioning Group': {
    terms:
      'The Group keeps the register of contracts, sees each monitored, and answers for enough places to live.',
    quorum: 3,
    papersDays: 3,
  },
  'Corporate Parenting Board': {
    terms:
      'The Board asks of each service whether it would do for one’s own child, and hears young people first.',
    quorum: 3,
    atMostWeeks: 14,
    papersDays: 5,
  },
  'Permanence Planning Meeting': {
    terms:
      'The Meeting agrees, for each child looked after, the plan for a home for good and who does what next.',
    papersDays: 2,
  },
  'Fostering Panel': {
    terms: 'The Panel recommends on approvals, reviews and matches; the agency decision maker decides.',
    quorum: 5,
    clerk: 'Fostering Service Manager',
    papersDays: 5,
  },
}
