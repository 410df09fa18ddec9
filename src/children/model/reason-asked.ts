import { Forbidden } from '../../kernel/index.ts'

/**
 * Nothing binds the viewer to the child: before any page about it opens they say what they need the record for. `app/`
 * asks that in place of the page; where a form was sent, it is refused.
 */
export class ReasonAsked extends Forbidden {
  readonly childId: number
  /** Undefined of a child whom the viewer does not see before it is said why. */
  readonly councilId: string | undefined

  constructor({ childId, councilId }: { readonly childId: number; readonly councilId: string | undefined }) {
    super('Open the child’s record first, and say why you need it')
    this.childId = childId
    this.councilId = councilId
  }
}
