import type { PostTitle } from '../people.ts'

/** Who releases figures, and to whom. Both are of the example's today. */
export const releases = {
  by: 'Performance Analyst',
  toPublic: {
    title: 'Children’s services in numbers',
    audience: 'Agenda of the Children and Young People’s Scrutiny Committee',
    /** Left out: what happens to very few children, of which nearly all would be withheld. */
    without: ['in-care-reviews-overdue', 'protection-plans-two-years'],
  },
  toBoard: {
    title: 'Scorecard of the Improvement Board',
    audience: 'Improvement Board, 3 December 2020',
    members: [
      'Improvement Board Chair (independent)',
      'Portfolio Holder for Children’s Services',
      'Strategic Director for People (DCS)',
    ],
  },
} as const satisfies {
  readonly by: PostTitle
  readonly toPublic: {
    readonly title: string
    readonly audience: string
    readonly without: readonly string[]
  }
  readonly toBoard: {
    readonly title: string
    readonly audience: string
    readonly members: readonly PostTitle[]
  }
}
