import type { PartId, TemplateField } from '../model/index.ts'

/** Where in a paper something stands: a part, its title or its header, and the number a reader sees beside it. */
export interface Place {
  /** A part’s id, or 'title', 'header' or 'whole paper', which no part is called. */
  readonly section: PartId
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
