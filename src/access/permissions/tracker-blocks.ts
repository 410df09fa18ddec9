import type { Block } from './blocks.ts'
import type { PersonRole } from './roles.ts'

const permanenceBlocks = (
  wholeService: readonly PersonRole[],
  managers: readonly PersonRole[],
): readonly Block[] => [
  // The way to a permanent home is typed by managers and panel chairs alone; of it a reviewing officer, who challenges it,
  // records the own view at a review.
  ['allow', wholeService, 'any', ['read'], ['permanence', 'challenges']],
  ['allow', managers, 'own teams', ['read'], ['permanence']],
  [
    'allow',
    ['director', 'head of service', 'panel chair', 'adoption manager'],
    'any',
    ['change'],
    ['permanence', 'officer views'],
  ],
  ['allow', ['team manager'], 'own teams', ['change'], ['permanence', 'officer views']],
  ['allow', ['independent reviewing officer'], 'any', ['change'], ['officer views']],
]

/** What trackers and meetings record of a child, apart from the extracts: part of the one table. */
export const trackerBlocks = (
  wholeService: readonly PersonRole[],
  managers: readonly PersonRole[],
): readonly Block[] => [
  ...permanenceBlocks(wholeService, managers),
  // What panels, meetings and posts decide about a child: whoever chairs them, or answers for the child's work, records it.
  ['allow', wholeService, 'any', ['read'], ['child decisions']],
  [
    'allow',
    [
      'director',
      'head of service',
      'independent reviewing officer',
      'conference chair',
      'panel chair',
      'adoption manager',
    ],
    'any',
    ['change'],
    ['child decisions'],
  ],
  ['allow', managers, 'own teams', ['read', 'change'], ['child decisions']],
  // Why something is late, and more time where the rule allows it: whoever answers for the child's work says so.
  ['allow', wholeService, 'any', ['read'], ['clock notes']],
  [
    'allow',
    ['director', 'head of service', 'independent reviewing officer', 'conference chair', 'adoption manager'],
    'any',
    ['change'],
    ['clock notes'],
  ],
  ['allow', managers, 'own teams', ['read', 'change'], ['clock notes']],
  // Who challenges also closes; who is challenged answers, and does neither. Where the one who raised it has left, the
  // manager of the reviewing officers takes it further and closes in that person's place: nobody above the challenged may.
  ['allow', ['independent reviewing officer', 'conference chair'], 'any', ['change'], ['challenges']],
  ['allow', ['reviewing service manager'], 'any', ['approve'], ['challenges']],
  ['allow', managers, 'own teams', ['read'], ['challenges']],
  ['allow', managers, 'own teams', ['read', 'change'], ['challenge answers']],
  ['allow', ['director', 'head of service'], 'any', ['read', 'change'], ['challenge answers']],
]
