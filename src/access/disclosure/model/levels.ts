/**
 * Who a release is for. *Inside*: people of the product, by permission; nothing is withheld and nothing registered.
 * *Board*: a closed meeting with named members, marked; true counts of groups, registered. *Public*: the rules below.
 */
export const levels = ['inside', 'board', 'public'] as const
export type Level = (typeof levels)[number]

/** The rules of a public release. The sources and the sums are in docs/decisions/0010. */
export const publicRules = {
  /** Counts from 1 to this are withheld. DfE: 1 to 5 inclusive, marked c, with zero shown. */
  smallest: 1,
  largest: 5,
  /** A percentage needs at least this many below its line. Ours: no rule of DfE's for it was read. */
  percentOfAtLeast: 10,
  /** A median or mean needs at least this many children. ONS's "rule of ten", as our notes have it, unverified. */
  amountOfAtLeast: 10,
} as const

/** Whether the public is not told a count. Nought is told. */
export const isSmall = (count: number): boolean =>
  count >= publicRules.smallest && count <= publicRules.largest
