import type { Viewer } from '../../access/index.ts'
import { mayOnSome } from '../../access/index.ts'
import { whyListed, type Told } from '../../children/index.ts'
import { linesOf } from '../monday/lines.ts'
import type { Line } from '../monday/model/line.ts'
import { everything } from '../monday/model/list.ts'
import { summaryOf } from '../monday/model/summary.ts'
import type { Seen } from '../monday/worked-out.ts'

/** As many children as the first page names. */
const worstShown = 5

/** The beginning of the viewer's own Monday list. */
export interface Worst {
  readonly lines: readonly Line[]
  /** How many need somebody first, these included. */
  readonly first: number
  /** How many children are on the whole list. */
  readonly all: number
  /** The whole list in a sentence. */
  readonly summary: string
  /** Of which day the extracts are by which the list goes. */
  readonly told: Told
  /** Whether no extract tells of the day. */
  readonly notKnown: boolean
}

export const mayReadChildren = ({ grants }: Viewer): boolean => mayOnSome(grants, 'read children')

/** The children with whom the viewer's Monday list begins: the same lines, so that the two cannot differ; noted as read. */
export async function worstOf(seen: Seen): Promise<Worst> {
  const because = await whyListed(seen.tx, 'the first page, with the children who need somebody first')
  const about = { screen: '/', because }
  const { under, lines } = await linesOf(seen, { filter: everything, from: 0, count: worstShown }, about)
  const { all, told, notKnown } = seen
  return { lines, first: under.listed.length, all: all.length, summary: summaryOf(seen), told, notKnown }
}
