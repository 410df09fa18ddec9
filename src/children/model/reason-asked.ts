import { Forbidden } from '../../kernel/index.ts'

/**
 * Nothing binds the viewer to the child: before any page about it opens they say what they need the record for. `app/`
 * asks that in place of the page; where a form was sent, it is refused.
 */
export class ReasonAsked extends Forbidden {
  readonly childId: number
  readonly councilId: string

  constructor({ childId, councilId }: { readonly childId: number; readonly councilId: string }) {
    super('Open the child’s record first, and say why you need it')
    this.childId = childId
    this.councilId = councilId
  }
}
