import { render } from 'preact-render-to-string'
import type { ViewerTx } from '../../access/index.ts'
import type { MeetingFacts } from '../agenda/opening.ts'
import { meetingFacts } from '../agenda/opening.ts'
import type { MeetingId } from '../ids.ts'
import type { Agreed, Agreement } from './store.ts'
import { agreeMinutes } from './store.ts'
import { PrintedMinutes } from './views/printed.tsx'

/** The minutes as they are printed now: what is kept for good when they are agreed. */
export const printed = (facts: MeetingFacts): string => render(<PrintedMinutes facts={facts} />)

/** Agrees a meeting's minutes as they are printed now: for the example, which is one transaction. */
export async function agreeAsPrinted(
  tx: ViewerTx,
  id: MeetingId,
  agreement: Omit<Agreement, 'html'>,
): Promise<Agreed> {
  const facts = await meetingFacts(id)(tx)
  return agreeMinutes(tx, facts.meeting, { ...agreement, html: printed(facts) })
}
