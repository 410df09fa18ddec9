/** Verbs that nobody can see done, whatever follows: published with the rule. */
export const alwaysVague: readonly string[] = [
  'explore',
  'consider',
  'continue',
  'embed',
  'look at',
  'look into',
  'seek to',
  'aim to',
  'work towards',
  'promote',
  'encourage',
  'raise awareness',
  'liaise',
  'further develop',
  'build on',
]

/** Verbs that stand well enough where the text goes on to say so that what, by when or until when. */
export const vagueAlone: readonly string[] = [
  'review',
  'monitor',
  'support',
  'work with',
  'ensure',
  'enhance',
  'improve',
  'strengthen',
  'maintain',
]

/** Beginnings of an outcome that tell an activity: published with the rule. */
export const activityStarts: readonly string[] = [
  'deliver',
  'implement',
  'develop',
  'introduce',
  'provide',
  'establish',
  'review',
  'train',
  'roll out',
  'launch',
  'create',
  'undertake',
  'carry out',
  'we will',
  'to deliver',
  'to implement',
  'to develop',
  'to provide',
]

/** Words by which a text tells what will be different: who gets it, how many of them, or what for. */
export const differenceWords: readonly string[] = [
  'so that',
  'every',
  'each',
  'all',
  'no child',
  'none',
  'always',
  'within',
  'before',
  'until',
]
