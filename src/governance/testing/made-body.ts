import type { ViewerTx } from '../../access/index.ts'
import type { BodyId } from '../ids.ts'
import type { BodyDetails } from '../store/record-body.ts'
import { recordBody } from '../store/record-body.ts'

/** A body as tests need one, with what matters to the test said. */
export const madeBody = (said: Partial<BodyDetails> & { readonly name: string }): BodyDetails => ({
  kind: 'officer group',
  purpose: 'Looks at something',
  chairPostId: undefined,
  meets: undefined,
  inPublic: false,
  setUpOn: undefined,
  memberPostIds: [],
  partners: [],
  ...said,
})

/** Records a body whose name is free. */
export async function recorded(tx: ViewerTx, body: BodyDetails): Promise<BodyId> {
  const done = await recordBody(tx, body)
  if (!done.ok) throw new Error(done.why)
  return done.id
}
