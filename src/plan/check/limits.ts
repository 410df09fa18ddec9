/** A number that a council may set otherwise, from a day on and with a reason. */
interface Limit {
  /** In the address of its form. */
  readonly slug: string
  /** What holds until the council decides otherwise. */
  readonly usual: number
  readonly title: string
  readonly question: string
  /** What is counted: 'days', 'actions'. */
  readonly unit: string
  readonly from: number
  readonly to: number
}

/** Every limit of the plan's rules, by the name under which it is kept. */
export const limits = {
  'days without an update': {
    slug: 'days-without-an-update',
    usual: 28,
    title: 'Days without an update',
    question: 'After how many days without an update is an action at risk?',
    unit: 'days',
    from: 1,
    to: 366,
  },
  'open actions for one post': {
    slug: 'open-actions-for-one-post',
    usual: 6,
    title: 'Open actions for one post',
    question: 'How many open actions may one post lead?',
    unit: 'actions',
    from: 1,
    to: 100,
  },
  'months without a milestone': {
    slug: 'months-without-a-milestone',
    usual: 6,
    title: 'Months without a milestone',
    question: 'How many months may an action last without a milestone on the way?',
    unit: 'months',
    from: 1,
    to: 36,
  },
  'last weeks of the plan': {
    slug: 'last-weeks-of-the-plan',
    usual: 8,
    title: 'The last weeks of the plan',
    question: 'How many weeks before its last day count as the end of the plan?',
    unit: 'weeks',
    from: 1,
    to: 52,
  },
  'percent due in the last weeks': {
    slug: 'percent-due-in-the-last-weeks',
    usual: 40,
    title: 'Share due in the last weeks',
    question: 'What share of due dates may fall in the last weeks of the plan, in per cent?',
    unit: 'per cent',
    from: 1,
    to: 100,
  },
  'days without a value': {
    slug: 'days-without-a-value',
    usual: 45,
    title: 'Days without a value',
    question: 'How many days may a measure kept by hand go without a value?',
    unit: 'days',
    from: 1,
    to: 366,
  },
  'days an override stands': {
    slug: 'days-an-override-stands',
    usual: 60,
    title: 'Days an override stands',
    question: 'After how many days is a manager’s better rating looked at again?',
    unit: 'days',
    from: 1,
    to: 366,
  },
  'times a date is moved': {
    slug: 'times-a-date-is-moved',
    usual: 2,
    title: 'Times a date is moved',
    question: 'How often may a due date be moved?',
    unit: 'times',
    from: 1,
    to: 20,
  },
  'days a request waits': {
    slug: 'days-a-request-waits',
    usual: 28,
    title: 'Days a request waits',
    question: 'How many days may a request, or delivered work, wait for somebody’s answer?',
    unit: 'days',
    from: 1,
    to: 366,
  },
  'days without a decision': {
    slug: 'days-without-a-decision',
    usual: 120,
    title: 'Days without a decision',
    question: 'After how many days should a body have decided something about an area again?',
    unit: 'days',
    from: 1,
    to: 366,
  },
} as const satisfies Readonly<Record<string, Limit>>

export type LimitName = keyof typeof limits
export type Limits = Readonly<Record<LimitName, number>>

/** Limits of the check that a council may set, as its form lists them. */
export const limitNames: readonly LimitName[] = [
  'days without an update',
  'open actions for one post',
  'months without a milestone',
  'last weeks of the plan',
  'percent due in the last weeks',
  'days without a value',
  'days an override stands',
  'times a date is moved',
  'days a request waits',
  'days without a decision',
]

/** Every limit, as `valueOf` has it. */
export const limitsBy = (valueOf: (name: LimitName) => number): Limits => ({
  'days without an update': valueOf('days without an update'),
  'open actions for one post': valueOf('open actions for one post'),
  'months without a milestone': valueOf('months without a milestone'),
  'last weeks of the plan': valueOf('last weeks of the plan'),
  'percent due in the last weeks': valueOf('percent due in the last weeks'),
  'days without a value': valueOf('days without a value'),
  'days an override stands': valueOf('days an override stands'),
  'times a date is moved': valueOf('times a date is moved'),
  'days a request waits': valueOf('days a request waits'),
  'days without a decision': valueOf('days without a decision'),
})

export const usualLimits: Limits = limitsBy((name) => limits[name].usual)

/** '28 days', '40 per cent'. */
export const limitInWords = (name: LimitName, value: number): string =>
  value === 1 ? `1 ${limits[name].unit.replace(/s$/, '')}` : `${value} ${limits[name].unit}`
