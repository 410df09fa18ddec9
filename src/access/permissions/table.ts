import { adopting, withReason } from './adopting.ts'
import type { Block, PermissionRow } from './blocks.ts'
import { rowsOf } from './blocks.ts'
import { personRoles, resources } from './roles.ts'
import { chairing, reviewers, reviewing } from './reviewing.ts'
import { improvement, systemBlocks } from './systems.ts'
import { trackerBlocks } from './tracker-blocks.ts'

export type { PermissionRow } from './blocks.ts'

const wholeService = ['director', 'head of service', 'performance analyst'] as const

/** Whoever manages teams: each for the children of those in the role's scope. */
const managers = ['team manager', 'fostering manager', 'placements manager'] as const

/** The same, and the adoption manager, who has teams only where one is named with the role. */
const teamHeads = [...managers, 'adoption manager'] as const

/** Whoever heads one service, with its teams. */
const serviceHeads = [
  'fostering manager',
  'placements manager',
  'adoption manager',
  'reviewing service manager',
] as const

/** Whoever writes papers for the council. */
const paperWriters = ['director', 'head of service', 'performance analyst', 'democratic services'] as const

/** Whoever may sit on, chair or clerk a body. */
const ownBodies = personRoles.filter((role) => role !== 'administrator' && role !== 'auditor')

/** The one place that says who may do what; the route guard and row security are both made from it. */
const blocks: readonly Block[] = [
  // Everyone in the product reads the inspection, the plan and what was decided about it.
  ['allow', personRoles.filter((role) => role !== 'administrator'), 'any', ['read'], improvement],
  ['allow', ['administrator'], 'any', ['read'], ['inspections', 'plan', 'progress', 'governance']],
  ['allow', personRoles, 'any', ['read'], ['council', 'people']],

  [
    'allow',
    ['director'],
    'any',
    ['change', 'approve'],
    ['inspections', 'plan', 'progress', 'governance', 'papers', 'funding'],
  ],
  ['allow', ['head of service'], 'any', ['change'], ['inspections', 'plan', 'progress', 'papers']],
  ['allow', ['performance analyst'], 'any', ['change'], ['inspections', 'plan', 'papers']],
  ['allow', ['democratic services'], 'any', ['change'], ['papers', 'governance']],
  // Whoever keeps an assessment writes it, and a name under it is given by whoever holds the post, by nobody above.
  ['allow', paperWriters, 'any', ['change'], ['assessments']],
  ['allow', ownBodies, 'own posts', ['change', 'approve'], ['assessments']],
  // A version of a paper leaves the house by whoever answers for it, or keeps the council's papers.
  ['allow', ['democratic services'], 'any', ['approve'], ['papers']],
  // Exempt information and closed boards' papers: those who answer for them, write them or keep them.
  ['allow', paperWriters, 'any', ['read', 'change'], ['exempt papers']],
  ['allow', ['auditor'], 'any', ['read'], ['exempt papers']],
  // Who writes papers sees all the work on them; whoever is asked for a clearance sees what is asked, and answers alone.
  ['allow', paperWriters, 'any', ['read', 'change'], ['paper work']],
  ['allow', ['auditor'], 'any', ['read'], ['paper work']],
  ['allow', ownBodies, 'own posts', ['read', 'change', 'approve'], ['paper work']],
  // What is said in a closed meeting is for those who sit there, and those who keep its minutes; what is said in public is for
  // everybody. A chair or a clerk keeps the agenda and minutes of the own body.
  ['allow', ['director', 'democratic services'], 'any', ['read', 'change'], ['meetings']],
  ['allow', ['auditor'], 'any', ['read'], ['meetings']],
  ['allow', ownBodies, 'own posts', ['read', 'change'], ['meetings']],
  // A team plan is changed by the team's own manager; a service plan by whoever manages the service above its teams.
  ['allow', ['team manager'], 'own teams', ['change'], ['plan']],
  // Who heads a service changes its plan and those of its teams. A plan is approved one level up, never by who answers for
  // it: a team's by who heads its service, a service's by the director or a head of service (plan.may_approve).
  ['allow', serviceHeads, 'own posts', ['change'], ['plan']],
  ['allow', ['fostering manager', 'placements manager'], 'own teams', ['change', 'approve'], ['plan']],
  ['allow', ['head of service'], 'own teams', ['approve'], ['plan']],
  // Whoever leads an action says how it is going, and changes nothing else in the plan.
  [
    'allow',
    ['team manager', 'independent reviewing officer', 'performance analyst', 'board member', ...serviceHeads],
    'own posts',
    ['change'],
    ['progress'],
  ],

  // A child's record: by team for those who work with the child, by what they review for those who review it across teams,
  // by the plan for adoption for the adoption manager, whole for those who answer for the service and the analyst, who makes
  // the extracts that the record is made from.
  ['allow', wholeService, 'any', ['read'], ['children']],
  ...reviewing(['read'], ['children']),
  ...adopting(['read'], ['children']),
  ...withReason(['read'], ['children', 'permanence', 'child decisions', 'clock notes']),
  ['allow', managers, 'own teams', ['read'], ['children']],
  // Who stands in for an absent manager: named by the manager, or by whoever stands above in the tree of teams.
  ['allow', ['director', 'head of service'], 'any', ['change'], ['deputies']],
  ['allow', teamHeads, 'own teams', ['change'], ['deputies']],
  // A handover is drawn up by whoever manages the post. Whoever comes after accepts; of children, those whom that person
  // may open.
  ['allow', ['director', 'head of service'], 'any', ['read', 'change', 'approve'], ['handovers']],
  ['allow', teamHeads, 'own teams', ['read', 'change', 'approve'], ['handovers']],
  ['allow', personRoles.filter((role) => role !== 'auditor'), 'own posts', ['read', 'change'], ['handovers']],
  ['allow', wholeService, 'any', ['change'], ['handed-over children']],
  ...reviewing(['change'], ['handed-over children']),
  ...adopting(['change'], ['handed-over children']),
  ['allow', ['director', 'head of service'], 'any', ['approve'], ['handed-over children']],
  ['allow', managers, 'own teams', ['change', 'approve'], ['handed-over children']],
  ['allow', ['adoption manager'], 'own teams', ['approve'], ['handed-over children']],
  ['allow', ['director', 'head of service'], 'any', ['read', 'change'], ['restrictions']],
  // Where a carer lives, and who adopted whom: for the few whose work it is.
  ['allow', ['placements manager', 'fostering manager'], 'any', ['read'], ['placement addresses']],
  ...adopting(['read'], ['placement addresses']),
  ['allow', ['adoption manager'], 'any', ['read'], ['adoption']],
  ['allow', ['performance analyst'], 'any', ['read', 'change', 'approve'], ['intake']],
  ['allow', ['director', 'head of service', 'auditor'], 'any', ['read'], ['intake']],
  // How long records are kept. Whoever draws a plan up is never the one who approves it; both see numbers of children
  // whom they may not open.
  ['allow', ['director', 'head of service', 'performance analyst'], 'any', ['read', 'change'], ['retention']],
  ['allow', ['director', 'head of service'], 'any', ['approve'], ['retention']],
  ['allow', ['auditor'], 'any', ['read'], ['retention']],
  // What was wrong is put right, and two numbers of one child are joined, by a person with a reason.
  ['allow', ['director', 'head of service'], 'any', ['read', 'change'], ['rectifications']],
  [
    'allow',
    ['director', 'head of service', 'performance analyst'],
    'any',
    ['read', 'change'],
    ['identities'],
  ],
  ['allow', ['performance analyst', 'auditor'], 'any', ['read'], ['rectifications']],
  ['allow', ['auditor'], 'any', ['read'], ['identities']],
  ...trackerBlocks(wholeService, managers),
  // Figures that leave the service: two posts decide, and whoever publishes papers or checks sees what left.
  ['allow', ['director', 'performance analyst'], 'any', ['read', 'change'], ['publication']],
  ['allow', ['head of service', 'democratic services', 'auditor'], 'any', ['read'], ['publication']],
  // What is public is for everybody in the product; a board's copy only for the member whose own it is.
  ['allow', personRoles.filter((role) => role !== 'administrator'), 'any', ['read'], ['released figures']],
  // Elected members, partners and those who run the system never open a child's record, whatever else they hold.
  [
    'forbid',
    ['councillor', 'board member', 'administrator', 'democratic services'],
    'any',
    ['read', 'change'],
    ['children', 'restrictions', 'adoption', 'placement addresses', 'intake'],
  ],
  [
    'forbid',
    ['councillor', 'board member', 'administrator', 'democratic services'],
    'any',
    ['read', 'change', 'approve'],
    [
      'permanence',
      'officer views',
      'challenges',
      'challenge answers',
      'child decisions',
      'conference decisions',
      'clock notes',
      'retention',
      'rectifications',
      'identities',
      'consistency',
      'caseloads',
      'handed-over children',
    ],
  ],

  ['allow', ['administrator'], 'any', ['change'], ['people', 'council']],
  // How long the council itself gives: those who answer for the service decide it; the administrator types what a committee
  // decided.
  ['allow', ['director', 'head of service', 'administrator'], 'any', ['change'], ['local limits']],
  ['allow', ['administrator', 'auditor'], 'any', ['read'], ['sign-ins']],
  ['allow', ['auditor', 'director'], 'any', ['read'], ['audit']],
  // Whoever checks the record does not also write it.
  ['forbid', ['auditor'], 'any', ['change', 'approve'], resources],
  // Numbers that name nobody, for those who run the service: what elected members and boards see is released to them.
  [
    'allow',
    [...wholeService, ...reviewers, ...teamHeads, 'auditor'],
    'any',
    ['read'],
    ['measures', 'scorecards', 'benchmarks'],
  ],
  // What the Department publishes is brought in by whoever makes the extracts.
  ['allow', ['performance analyst'], 'any', ['change'], ['benchmarks']],
  // Why children in a like situation were answered differently: whoever answers for the work, or reviews it, says so.
  ['allow', wholeService, 'any', ['read'], ['consistency']],
  ...reviewing(['read'], ['consistency']),
  ...adopting(['read'], ['consistency']),
  ['allow', ['director', 'head of service'], 'any', ['change'], ['consistency']],
  ...chairing(['change'], ['consistency']),
  ['allow', managers, 'own teams', ['read', 'change'], ['consistency']],
  // A worker's load is for that worker's own line of management.
  ['allow', ['director', 'head of service'], 'any', ['read'], ['caseloads']],
  ['allow', teamHeads, 'own teams', ['read'], ['caseloads']],
  // What is aimed at, and what is said of a number, by those who answer for it and the analyst who prepares it.
  ['allow', ['director', 'head of service', 'performance analyst'], 'any', ['change'], ['scorecards']],
  ...systemBlocks,
]

export const permissionTable: readonly PermissionRow[] = blocks.flatMap(rowsOf)
