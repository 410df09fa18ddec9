import type { DatedColumn, DatedTable, DatedType } from '../../access/index.ts'

const column =
  <Type extends DatedType>(type: Type) =>
  <Name extends string>(name: Name): DatedColumn & { readonly name: Name; readonly type: Type } => ({
    name,
    type,
  })

export const text = column('text')
export const day = column('date')
export const whole = column('int')
export const truth = column('boolean')

/** How rows of one kind of fact are told apart within one child. */
export type FactKey =
  /** One row for each child: the next extract's row replaces it. */
  | { readonly one: 'for each child' }
  /** Child, day it started, and which of those that started on one day. */
  | { readonly startsOn: string }

/**
 * One kind of fact that extracts supply, whatever the extract is called. Codes are kept as the bare code of the
 * national list ('U4', 'C2', 'N1'), yes and no as true and false, and what the extract left out as null.
 */
export interface FactTable extends DatedTable {
  /** As users say it, in the singular. */
  readonly kind: string
  readonly key: FactKey
  /** The column of the day on which it begins; none of what has no beginning. Before that day it holds on no list. */
  readonly beginsOn?: string
  /** The columns whose days end the fact, the first one that is filled counting; an open fact has none of them. */
  readonly endsOn: readonly string[]
}
