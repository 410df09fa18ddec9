import type { ViewerTx } from '../../../access/index.ts'
import { rulebookOf } from '../../../clocks/index.ts'
import type { Body, MeetingDeadline } from '../../../governance/index.ts'
import { bodies, meetingDeadlines } from '../../../governance/index.ts'
import type { KeptDraft } from '../../model/index.ts'
import { notKnown } from '../../model/index.ts'

/** The body that a paper goes to, where it is on record, and every deadline of its meeting by the calendar. */
export interface MeetingOfPaper {
  readonly body: Body | undefined
  readonly deadlines: readonly MeetingDeadline[]
}

const sameName = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase()

export async function meetingOfPaper(
  tx: ViewerTx,
  { meeting }: Pick<KeptDraft, 'meeting'>,
): Promise<MeetingOfPaper> {
  const body = (await bodies(tx)).find(({ name }) => sameName(name, meeting.body))
  if (!body || meeting.on === notKnown) return { body, deadlines: [] }
  return {
    body,
    deadlines: meetingDeadlines({ heldOn: meeting.on.value }, body, await rulebookOf(tx)),
  }
}

export const dueOf = ({ deadlines }: MeetingOfPaper, kind: MeetingDeadline['kind']) =>
  deadlines.find((deadline) => deadline.kind === kind)?.on
