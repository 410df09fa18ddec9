import type { PartId } from '../model/index.ts'
import type { TemplateField } from '../templates/index.ts'

/** Where in a paper something stands: a part, its title or its header, and the number a reader sees beside it. */
export interface Place {
  readonly section: PartId | 'title' | 'header' | 'whole paper'
  /** '3.5' or '2' (a recommendation); absent where the section bears the fault as a whole. */
  readonly paragraph?: string
  /** Which line of the header. */
  readonly line?: TemplateField['id']
}

/** What a finder saw: the words as they stand ('' where something is missing), and what is wrong with them. */
export interface Fault {
  readonly where: Place
  readonly found: string
  readonly says: string
}
