import type { Block } from './blocks.ts'
import type { Action, Resource } from './roles.ts'

type Lines = (verbs: readonly Action[], things: readonly Resource[]) => readonly Block[]

/** Whoever manages adoption: by children for whom it is planned, and by those of the teams that the role is held for. */
export const adopting: Lines = (verbs, things) => [
  ['allow', ['adoption manager'], 'adoption planned', verbs, things],
  ['allow', ['adoption manager'], 'own teams', verbs, things],
]

/** Any other child, one at a time, on the child's own pages and on no list, once it was said what for. */
export const withReason: Lines = (verbs, things) => [
  ['allow', ['adoption manager'], 'reason given', verbs, things],
]
