/**
 * Time limits that pass because nothing moves: a child past one of them is stuck, whoever set the limit. By the beginnings
 * of their ids.
 */
export const standingStill: readonly string[] = [
  'permanence.stage.',
  'permanence.drift',
  'permanence.match_confirm',
  'permanence.settled_match',
  'permanence.with_parents',
]
