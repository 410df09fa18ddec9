import type { Block } from './blocks.ts'
import type { Action, Resource } from './roles.ts'

/** Whoever reviews the work with children across teams, the manager of those who do, and who chairs a panel about them. */
export const reviewers = [
  'independent reviewing officer',
  'conference chair',
  'panel chair',
  'reviewing service manager',
] as const

type Lines = (verbs: readonly Action[], things: readonly Resource[]) => readonly Block[]

/** A reviewing officer by children in care, a chair by children on protection plans; with their challenges for both. */
export const chairing: Lines = (verbs, things) => [
  ['allow', ['independent reviewing officer'], 'care reviewed', verbs, things],
  ['allow', ['conference chair'], 'conferences chaired', verbs, things],
]

/**
 * The same, their manager by both kinds of children (who answers for their work needs no other's), and a panel chair by
 * children in care: extracts do not tell who is to come before which panel.
 */
export const reviewing: Lines = (verbs, things) => [
  ...chairing(verbs, things),
  ['allow', ['panel chair'], 'care reviewed', verbs, things],
  ['allow', ['reviewing service manager'], 'care reviewed', verbs, things],
  ['allow', ['reviewing service manager'], 'conferences chaired', verbs, things],
]
