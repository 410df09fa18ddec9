import type { Decided } from './model.ts'
import { homeward, steppingDown } from './model.ts'

export interface ConflictExample {
  readonly one: Decided
  readonly other: Decided
  readonly holds: boolean
  readonly because: string
}

/** Two decisions about one child that cannot both be carried out, as data; printed with their examples. */
export interface ConflictRule {
  readonly id: string
  /** What does not fit, as a sentence. */
  readonly says: string
  readonly next: string
  readonly holds: (one: Decided, other: Decided) => boolean
  readonly examples: readonly ConflictExample[]
}

/** References are compared as people write them: capitals and spaces do not matter. */
const place = ({ about }: Decided): string => (about ?? '').trim().toLowerCase().replaceAll(/\s+/g, ' ')
const same = (one: Decided, other: Decided): boolean => place(one) === place(other)
/** Two places; where one names none, nothing says that they differ. */
const differ = (one: Decided, other: Decided): boolean =>
  place(one) !== '' && place(other) !== '' && !same(one, other)
const is = ({ code, agreed }: Decided, wanted: Decided['code'], how = true): boolean =>
  code === wanted && agreed === how
const planIn = ({ plan }: Decided, plans: readonly string[]): boolean =>
  plan !== undefined && plans.includes(plan)

const plan = (which: NonNullable<Decided['plan']>): Decided => ({ code: 'plan', plan: which })
const said = (code: Decided['code'], agreed: boolean, about?: string): Decided => ({ code, agreed, about })

/** The published rules. A rule is asked of each pair of decisions in force together, both ways round. */
export const conflictRules: readonly ConflictRule[] = [
  {
    id: 'two-plans',
    says: 'Two different plans are in force together',
    next: 'Say which plan stands, and record that it takes the place of the other',
    holds: (one, other) => one.code === 'plan' && other.code === 'plan' && one.plan !== other.plan,
    examples: [
      {
        one: plan('adoption'),
        other: plan('return home'),
        holds: true,
        because: 'a child cannot be adopted and return home',
      },
      {
        one: plan('adoption'),
        other: plan('adoption'),
        holds: false,
        because: 'two bodies decided the same',
      },
    ],
  },
  {
    id: 'placement-and-other-match',
    says: 'A placement is agreed, while the match that is agreed is to another',
    next: 'Say where the child is to live, and end the other decision',
    holds: (one, other) => is(one, 'placement') && is(other, 'match') && differ(one, other),
    examples: [
      {
        one: said('placement', true, 'Home 3'),
        other: said('match', true, 'Carers 12'),
        holds: true,
        because: 'two bodies agreed two places',
      },
      {
        one: said('placement', true, 'Carers 12'),
        other: said('match', true, 'carers  12'),
        holds: false,
        because: 'it is the same place, written otherwise',
      },
      {
        one: said('placement', true, 'Home 3'),
        other: said('match', false, 'Carers 12'),
        holds: false,
        because: 'the other match was not agreed',
      },
    ],
  },
  {
    id: 'funding-refused',
    says: 'Funding is refused for what is agreed',
    next: 'Agree the funding, or another placement',
    holds: (one, other) =>
      is(one, 'funding', false) && (is(other, 'placement') || is(other, 'match')) && same(one, other),
    examples: [
      {
        one: said('funding', false, 'Home 3'),
        other: said('placement', true, 'Home 3'),
        holds: true,
        because: 'one panel places, another does not pay',
      },
      {
        one: said('funding', false, 'Home 4'),
        other: said('placement', true, 'Home 3'),
        holds: false,
        because: 'the refusal was of another home',
      },
    ],
  },
  {
    id: 'proceedings-and-step-down',
    says: 'Proceedings are to be issued, while the plan is to step down',
    next: 'Say which stands: the threshold cannot be met and help stepped down at once',
    holds: (one, other) => is(one, 'issue of proceedings') && planIn(other, steppingDown),
    examples: [
      {
        one: said('issue of proceedings', true),
        other: plan('step down to child in need'),
        holds: true,
        because: 'legal planning and the team decided apart from one another',
      },
      {
        one: said('issue of proceedings', false),
        other: plan('step down to child in need'),
        holds: false,
        because: 'proceedings are not issued',
      },
      {
        one: said('issue of proceedings', true),
        other: plan('kinship care'),
        holds: false,
        because: 'kinship care may be sought in proceedings',
      },
    ],
  },
  {
    id: 'two-placements',
    says: 'Two different placements are agreed',
    next: 'Say where the child is to live, and end the other decision',
    holds: (one, other) => is(one, 'placement') && is(other, 'placement') && differ(one, other),
    examples: [
      {
        one: said('placement', true, 'Home 3'),
        other: said('placement', true, 'Home 4'),
        holds: true,
        because: 'a child lives in one place',
      },
      {
        one: said('placement', true, 'Home 3'),
        other: said('placement', false, 'Home 4'),
        holds: false,
        because: 'the other was not agreed',
      },
    ],
  },
  {
    id: 'two-matches',
    says: 'Two different matches are agreed',
    next: 'Say which match stands, and end the other decision',
    holds: (one, other) => is(one, 'match') && is(other, 'match') && differ(one, other),
    examples: [
      {
        one: said('match', true, 'Carers 12'),
        other: said('match', true, 'Carers 15'),
        holds: true,
        because: 'a child is matched once',
      },
      {
        one: said('match', true, 'Carers 12'),
        other: said('match', true, 'Carers 12'),
        holds: false,
        because: 'it was confirmed',
      },
      {
        one: said('match', true, 'Carers 12'),
        other: said('match', true),
        holds: false,
        because: 'the tracker records a match without saying to whom',
      },
    ],
  },
  {
    id: 'yes-and-no',
    says: 'The same was agreed and not agreed',
    next: 'Say which decision stands, and end the other',
    holds: (one, other) =>
      one.code === other.code && one.agreed === true && other.agreed === false && same(one, other),
    examples: [
      {
        one: said('funding', true, 'Home 3'),
        other: said('funding', false, 'Home 3'),
        holds: true,
        because: 'two panels answered differently',
      },
      {
        one: said('issue of proceedings', true),
        other: said('issue of proceedings', false),
        holds: true,
        because: 'a later meeting decided otherwise without saying so',
      },
      {
        one: said('funding', true, 'Home 3'),
        other: said('funding', false, 'Home 4'),
        holds: false,
        because: 'they are two homes',
      },
    ],
  },
  {
    id: 'away-and-home',
    says: 'A long-term match is agreed, while the plan is for the child to live at home',
    next: 'Say which stands, and record a plan that takes the place of the other',
    holds: (one, other) => is(one, 'match') && planIn(other, homeward),
    examples: [
      {
        one: said('match', true, 'Carers 12'),
        other: plan('return home'),
        holds: true,
        because: 'the panel matched for good, the review planned a return',
      },
      {
        one: said('match', true, 'Carers 12'),
        other: plan('long-term fostering'),
        holds: false,
        because: 'that is what the match is for',
      },
    ],
  },
]
