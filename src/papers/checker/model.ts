import type { Paper, PartId } from '../model/index.ts'
import type { Reading } from './reading.ts'

/** Where in a paper something stands: a part, its title or its header, and the number a reader sees beside it. */
export interface Place {
  readonly section: PartId | 'title' | 'header' | 'whole paper'
  /** '3.5' or '2' (a recommendation); absent where the section bears the fault as a whole. */
  readonly paragraph?: string
}

/** What a finder saw: the words as they stand ('' where something is missing), and what is wrong with them. */
export interface Fault {
  readonly where: Place
  readonly found: string
  readonly says: string
}

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
