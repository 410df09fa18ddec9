import type { Block } from './blocks.ts'
import type { Resource } from './roles.ts'
import { actions } from './roles.ts'

/** The inspection, the plan, and what is decided about it. */
export const improvement: readonly Resource[] = [
  'inspections',
  'plan',
  'progress',
  'governance',
  'papers',
  'assessments',
  'funding',
]

/** What the product itself may do, each of its parts no more than its work needs; nobody signs in as one of them. */
export const systemBlocks: readonly Block[] = [
  ['allow', ['system: command line'], 'any', ['read'], ['exempt papers']],
  ['allow', ['system: set-up'], 'any', ['read', 'change'], ['exempt papers']],
  ['allow', ['system: set-up'], 'any', actions, ['paper work']],
  ['allow', ['system: set-up'], 'any', ['read', 'change'], ['meetings']],
  ['allow', ['system: command line'], 'any', ['read'], ['meetings']],

  ['allow', ['system: sign-in'], 'any', ['read', 'change'], ['sign-ins']],
  ['allow', ['system: sign-in'], 'any', ['read'], ['council', 'people']],
  ['allow', ['system: command line'], 'any', ['read'], [...improvement, 'council', 'people']],
  ['allow', ['system: set-up'], 'any', actions, [...improvement, 'council', 'local limits', 'people']],
  [
    'allow',
    ['system: intake'],
    'any',
    ['read', 'change'],
    ['children', 'adoption', 'placement addresses', 'intake'],
  ],
  // What was typed under a number that was joined to a child since is read by intake alone, for los child export.
  [
    'allow',
    ['system: intake'],
    'any',
    ['read'],
    [
      'council',
      'people',
      'governance',
      'clock notes',
      'permanence',
      'challenges',
      'child decisions',
      'consistency',
    ],
  ],
  // The Monday list is worked out once for all its readers; row security then shows each the own part of it.
  [
    'allow',
    ['system: line'],
    'any',
    ['read'],
    ['children', 'permanence', 'challenges', 'child decisions', 'council', 'people', 'governance'],
  ],
  // Works out what would go, removes what was rectified, and joins what a person decided to join: approving that is
  // what lets it move whatever was typed about a child along.
  ['allow', ['system: intake'], 'any', ['read', 'change'], ['retention', 'rectifications', 'identities']],
  ['allow', ['system: intake'], 'any', ['approve'], ['identities']],
  // A number that is parted from a restricted record stays restricted.
  ['allow', ['system: intake'], 'any', ['read', 'change'], ['restrictions']],
  // What may remove a record is a role of the database, which no viewer of the app is: it reads people's posts.
  ['allow', ['system: retention'], 'any', ['read'], ['people']],
  ['allow', ['system: command line'], 'any', ['read', 'change'], ['retention']],
  ['allow', ['system: command line'], 'any', ['read', 'change'], ['benchmarks']],
  ['allow', ['system: measures'], 'any', ['read', 'change'], ['measures']],
  ['allow', ['system: measures'], 'any', ['read'], ['council', 'people', 'scorecards']],
  // Who read a record, and what was recorded of the child, is part of what a person may ask to be told: los child export.
  [
    'allow',
    ['system: command line'],
    'any',
    ['read'],
    [
      'children',
      'clock notes',
      'child decisions',
      'permanence',
      'challenges',
      'consistency',
      'rectifications',
    ],
  ],
  ['allow', ['system: command line'], 'any', ['read'], ['intake', 'audit', 'measures']],
  // A draft is drawn up from the record on the command line as by the button: nothing in it is typed.
  ['allow', ['system: command line'], 'any', ['change'], ['papers']],
]
