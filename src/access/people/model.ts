import type { IsoDate } from '../../kernel/index.ts'
import type { PersonId } from '../record/viewer.ts'

/** Invited: entered, and has not set up a password yet. Only an active person can do or see anything. */
export type PersonState = 'invited' | 'active' | 'suspended' | 'left'

export interface Person {
  readonly id: PersonId
  /** Which version this is: a form carries it, so that two people's changes never overwrite each other. */
  readonly version: number
  readonly name: string
  readonly email: string | null
  readonly state: PersonState
}

/** From this day to that one, both included; open when there is no last day. */
export interface Dates {
  readonly fromOn: IsoDate
  readonly untilOn: IsoDate | null
}

export interface RoleHeld extends Dates {
  readonly id: number
  readonly version: number
  readonly role: string
  /** The role reaches this team and all below it; none means the whole service. */
  readonly team: string | null
}

export const bases = ['permanent', 'interim'] as const
export type Basis = (typeof bases)[number]

export interface Holding extends Dates {
  readonly id: number
  readonly version: number
  readonly post: { readonly id: number; readonly title: string }
  readonly person: { readonly id: PersonId; readonly name: string }
  readonly basis: Basis
}

export interface Team {
  readonly id: number
  readonly version: number
  readonly name: string
  readonly parentId: number | null
}

export interface TeamInTree extends Team {
  readonly below: readonly TeamInTree[]
}

/** Whether dates have begun and not ended by a day. */
export function standing({ fromOn, untilOn }: Dates, asAt: IsoDate): 'now' | 'later' | 'over' {
  if (fromOn > asAt) return 'later'
  return untilOn !== null && untilOn < asAt ? 'over' : 'now'
}

/** Teams as a tree, each level by name. */
export function treeOf(teams: readonly Team[], under: number | null = null): readonly TeamInTree[] {
  return teams
    .filter(({ parentId }) => parentId === under)
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
    .map((team) => ({ ...team, below: treeOf(teams, team.id) }))
}

/** A team and every team below it: where it cannot be put under. */
export function withAllBelow(teams: readonly Team[], id: number): ReadonlySet<number> {
  const below = teams
    .filter(({ parentId }) => parentId === id)
    .flatMap((team) => [...withAllBelow(teams, team.id)])
  return new Set([id, ...below])
}

export const stateChanges = ['suspend', 'return', 'leave', 'new link'] as const
export type StateChange = (typeof stateChanges)[number]

/** What can be done about a person in each state. Who returns sets up a new password, as who was invited does. */
export const possibleChanges: Readonly<Record<PersonState, readonly StateChange[]>> = {
  invited: ['new link', 'suspend', 'leave'],
  active: ['suspend', 'leave', 'new link'],
  suspended: ['return', 'leave'],
  left: ['return'],
}
