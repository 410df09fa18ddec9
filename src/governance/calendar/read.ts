import type { ViewerTx } from '../../access/index.ts'
import { rulebookOf } from '../../clocks/index.ts'
import type { Meeting } from '../model.ts'
import { bodies } from '../store/bodies.ts'
import { meetings } from '../store/meetings.ts'
import { reportingLines } from '../store/reporting-lines.ts'
import type { MeetingDeadline } from './deadlines.ts'
import { deadlinesOf } from './deadlines.ts'
import type { CalendarFacts } from './model.ts'

/** Bodies, their lines and meetings, and every deadline of each by the council's own rules as well as the law's. */
export async function calendarFacts(tx: ViewerTx): Promise<CalendarFacts> {
  const [all, rulebook] = [await bodies(tx), await rulebookOf(tx)]
  const byId = new Map(all.map((body) => [body.id, body]))
  const there = (await meetings(tx)).filter(({ bodyId }) => byId.has(bodyId))
  const dated = new Map<Meeting['id'], readonly MeetingDeadline[]>()
  return {
    bodies: all,
    lines: await reportingLines(tx),
    meetings: there,
    day: tx.at.asAt,
    deadlinesOf: (meeting) => {
      const body = byId.get(meeting.bodyId)
      const known = dated.get(meeting.id) ?? (body ? deadlinesOf(meeting, body, rulebook) : [])
      dated.set(meeting.id, known)
      return known
    },
  }
}
