import type { Permission } from './roles.ts'

/**
 * How row security guards one table. Each area lists its own; `los migrate` makes the policies from the lists.
 * A permission held on 'own teams' or 'own posts' reaches the rows whose named column holds one of them.
 */
export interface ProtectedTable {
  readonly table: `${string}.${string}`
  /** True when the migration called record.keep_versions on it: its history is guarded the same way. */
  readonly versioned: boolean
  /** True when the migration called record.keep_dates on it: its view as at a day is granted with it. */
  readonly dated?: boolean
  /** One extract may make it many times as long; so may every dated one. The app may then have PostgreSQL count it anew. */
  readonly filledByExtracts?: true
  readonly read: readonly Permission[] | 'every viewer'
  /** Anyone who holds one of these on the row; no list means nobody through the app. */
  readonly insert?: readonly Permission[]
  readonly change?: readonly Permission[]
  readonly remove?: readonly Permission[]
  readonly teamColumn?: string
  /**
   * Whose record the row belongs to: 'own teams' then means the children of those teams, 'care reviewed', 'conferences
   * chaired' and 'adoption planned' those whom that reaches, 'reason given' the one whom the view opened so, and restricted or
   * sealed records are withheld from everybody who is not named for them (children.withheld, children.related).
   */
  readonly childColumn?: string | undefined
  /**
   * What a permission reaches of the rows it would reach: SQL over the row's own columns, the same on its history, of which
   * a row of empty columns is none. Its functions stand in a `(select …)`, so that they are asked once a query.
   */
  readonly only?: Readonly<Partial<Record<Permission, string>>>
  /** What a permission does not reach of the rows it would reach, said in the same way: a row of empty columns it reaches. */
  readonly except?: Readonly<Partial<Record<Permission, string>>>
  /**
   * Whoever may remove takes everybody's rows away, also those of records withheld from them: the table is one list, which
   * is replaced as a whole and never row by row.
   */
  readonly removedWhole?: true
  /**
   * The row says how people stand to a child. 'care reviewed', 'conferences chaired' and 'adoption planned' of this permission
   * then reach the rows whose day in these columns has not passed, and those of children to whom the viewer stands by name.
   */
  readonly untilColumns?: {
    readonly permission: Permission
    readonly careReviewed: string
    readonly conferencesChaired: string
    readonly adoptionPlanned: string
    readonly child: string
  }
  readonly postColumn?: string
  /**
   * Which board or committee the row belongs to: 'own posts' then means, to read, bodies that meet in public or on which
   * one of those posts sits; to change, bodies that one of them chairs or clerks (governance.bodies_of).
   */
  readonly bodyColumn?: string
  /** Where another body than the one that put it on record changes it: the one that was asked, and answers. */
  readonly changingBodyColumn?: string
  /**
   * Which thing of a plan each named column holds: 'own teams' then means, to change, the plans of those teams
   * (plan.of_own_teams).
   */
  readonly planColumns?: Readonly<Record<string, PlanThing>>
  /**
   * What the role that removes records may do here, beyond reading and deleting rows that have a childColumn: a verb,
   * or one with its columns ('update (reason)'). The app may do none of it.
   */
  readonly retention?: readonly RetentionVerb[]
  /** Rows of the viewer's own: always readable, and writable where ownWrites says so. A system viewer's is empty. */
  readonly personColumn?: string
  readonly ownWrites?: readonly ('insert' | 'update')[]
  /** Rows that name a resource ('inspections') may be read and added by whoever may read and change that. */
  readonly resourceColumn?: string
  /**
   * Rows that are read by nobody without the permission, whatever else lets them: SQL over the row's own columns, the same
   * on its history. Its functions stand in a `(select …)`, so that they are asked once a query.
   */
  readonly keptBack?: { readonly when: string; readonly unless: Permission }
}

export type PlanThing = 'plan' | 'area' | 'action' | 'milestone' | 'delivery' | 'measure' | 'risk'

export type RetentionVerb = 'select' | 'insert' | 'delete' | 'update' | `update (${string})`

/** A table that stands without row security, and why that is right. The catalogue test allows no other. */
export interface UnguardedTable {
  readonly table: `${string}.${string}`
  readonly because: string
}
