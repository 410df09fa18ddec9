import { adopting } from './adopting.ts'
import type { Block } from './blocks.ts'
import { chairing, reviewing } from './reviewing.ts'
import type { PersonRole } from './roles.ts'

/** Who answers for what is decided about any child. */
const answering = ['director', 'head of service'] as const

const permanenceBlocks = (
  wholeService: readonly PersonRole[],
  managers: readonly PersonRole[],
): readonly Block[] => [
  // The way to a permanent home is typed by managers and panel chairs alone. What the reviewing officer says of it is that
  // officer's alone to record, or in the officer's stead the manager's: nobody who may be challenged speaks for who
  // challenges.
  ['allow', wholeService, 'any', ['read'], ['permanence', 'challenges']],
  ['allow', managers, 'own teams', ['read'], ['permanence']],
  ['allow', answering, 'any', ['change'], ['permanence']],
  ['allow', ['team manager'], 'own teams', ['change'], ['permanence']],
  ...adopting(['change'], ['permanence']),
  ['allow', ['panel chair'], 'care reviewed', ['change'], ['permanence']],
  ['allow', ['independent reviewing officer'], 'care reviewed', ['change'], ['officer views']],
  ['allow', ['reviewing service manager'], 'care reviewed', ['approve'], ['officer views']],
]

/** What trackers and meetings record of a child, apart from the extracts: part of the one table. */
export const trackerBlocks = (
  wholeService: readonly PersonRole[],
  managers: readonly PersonRole[],
): readonly Block[] => [
  ...permanenceBlocks(wholeService, managers),
  // Whoever reviews, and chairs conferences or panels, of those children alone.
  ...reviewing(['read'], ['permanence', 'challenges', 'child decisions', 'clock notes']),
  ...adopting(['read'], ['permanence', 'challenges', 'child decisions', 'clock notes']),
  ...chairing(['change'], ['clock notes', 'challenges']),
  // A conference decides on the protection plan, and its chair records that: plans, matches and what panels decide are for
  // managers and panel chairs, whom officers and chairs challenge.
  ['allow', ['conference chair'], 'conferences chaired', ['change'], ['conference decisions']],
  // What panels, meetings and posts decide about a child: whoever chairs them, or answers for the child's work, records it.
  ['allow', wholeService, 'any', ['read'], ['child decisions']],
  ['allow', answering, 'any', ['change'], ['child decisions']],
  ['allow', ['panel chair'], 'care reviewed', ['change'], ['child decisions']],
  ...adopting(['change'], ['child decisions', 'clock notes']),
  ['allow', managers, 'own teams', ['read', 'change'], ['child decisions']],
  // Why something is late, and more time where the rule allows it: whoever answers for the child's work says so.
  ['allow', wholeService, 'any', ['read'], ['clock notes']],
  ['allow', answering, 'any', ['change'], ['clock notes']],
  ['allow', managers, 'own teams', ['read', 'change'], ['clock notes']],
  // Who challenges also closes; who is challenged answers, and does neither. Where the one who raised it has left, the
  // manager of the reviewing officers takes it further and closes in that person's place: nobody above the challenged may.
  ['allow', ['reviewing service manager'], 'any', ['approve'], ['challenges']],
  ['allow', managers, 'own teams', ['read'], ['challenges']],
  ['allow', [...managers, 'adoption manager'], 'own teams', ['read', 'change'], ['challenge answers']],
  ['allow', ['director', 'head of service'], 'any', ['read', 'change'], ['challenge answers']],
]
