import type { Paper } from '../model/index.ts'
import type { Fault } from './place.ts'
import type { Reading } from './reading.ts'

export type { Fault, Place } from './place.ts'

export type Severity = 'must be mended' | 'should be looked at'

/** One thing a good paper does, as data: why it matters, how to mend it, a paper that breaks it and one that does not. */
export interface CheckRule {
  readonly id: string
  readonly title: string
  readonly why: string
  readonly severity: Severity
  readonly toDo: string
  readonly finds: (reading: Reading) => readonly Fault[]
  /** The smallest papers that show the rule; they are its tests. */
  readonly examples: { readonly breaks: Paper; readonly holds: Paper }
}

export interface Finding extends Fault {
  readonly rule: string
  readonly severity: Severity
  readonly toDo: string
}
