import type { ViewerTx } from '../../access/index.ts'
import { audit } from '../../access/index.ts'
import { whyMayOpen } from './may-open.ts'

/**
 * Whose date it is that the viewer had explained, for the page that does it: the council's number, and the name where the
 * council supplied one and the viewer may open the record. Undefined where the viewer may see no such child. Audited.
 */
export async function whoseDate(
  tx: ViewerTx,
  childId: number,
): Promise<{ readonly words: string; readonly href: string } | undefined> {
  const may = await whyMayOpen(tx, childId)
  const words = wordsFor(may)
  if (words === undefined) return undefined
  const because = may.kind === 'allowed' ? may.because : 'whose date was explained'
  await audit(tx, { what: 'read', subject: 'children', ids: [childId], screen: '/clocks/:id', because })
  return { words, href: `/children/${childId}` }
}

function wordsFor(may: Awaited<ReturnType<typeof whyMayOpen>>): string | undefined {
  if (may.kind === 'allowed')
    return `child ${may.head.councilId}${may.head.name === undefined ? '' : `, ${may.head.name}`}`
  return may.kind === 'reason asked' && may.councilId !== undefined ? `child ${may.councilId}` : undefined
}
