import type { ViewerTx } from '../../access/index.ts'
import { bodies, calendarFacts, meetings } from '../../governance/index.ts'
import type { Body, Meeting, MeetingId } from '../../governance/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { daysBetween } from '../../kernel/index.ts'
import type { KeptPaper, PaperId, PaperTemplate, Part } from '../model/index.ts'
import { notKnown } from '../model/index.ts'
import { papersOf } from '../store/drafts.ts'
import { packsFor } from './which.ts'

/** A day before the meeting by which something must have happened. */
export interface BeforeMeeting {
  readonly what: string
  readonly on: IsoDate
  readonly daysLeft: number
}

const sameName = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase()

/** The days that the calendar counts from the paper's meeting, the next one first; none where it is not in the calendar. */
export async function daysBefore(
  tx: ViewerTx,
  { meeting }: Pick<KeptPaper, 'meeting'>,
): Promise<readonly BeforeMeeting[]> {
  const { on } = meeting
  if (on === notKnown) return []
  const facts = await calendarFacts(tx)
  const body = facts.bodies.find(({ name }) => sameName(name, meeting.body))
  const own = facts.meetings.find(({ bodyId, heldOn }) => bodyId === body?.id && heldOn === on.value)
  if (!own) return []
  return facts
    .deadlinesOf(own)
    .flatMap(({ what, on: day }) =>
      day === undefined || day > on.value ? [] : [{ what, on: day, daysLeft: daysBetween(tx.today, day) }],
    )
}

/** What people have still to write: what no record fills and nobody typed yet. */
export const toWrite = ({ paper, template, editVersions }: KeptPaper): readonly Part[] =>
  paper.parts.filter(({ id }) => {
    const own = [...template.sections, ...template.appendices].find((part) => part.id === id)
    return own?.pieces.length === 0 && !editVersions.has(id)
  })

/** A meeting to come, with the papers that its body is given: those drawn up, and those that can be. */
export interface MeetingToCome {
  readonly id: MeetingId
  readonly body: string
  readonly on: IsoDate
  readonly papersDue: IsoDate | undefined
  readonly packs: readonly { readonly template: PaperTemplate; readonly drawnUp: PaperId | undefined }[]
}

/** The next meeting of each body. */
function nextOfEach(all: readonly Meeting[], those: readonly Body[], day: IsoDate) {
  return those.flatMap((body) => {
    const next = all.find(({ bodyId, heldOn }) => bodyId === body.id && heldOn >= day)
    return next ? [{ body, next }] : []
  })
}

/** The next meetings, the soonest first, each with its papers. */
export async function meetingsToCome(
  tx: ViewerTx,
  templates: readonly PaperTemplate[],
): Promise<readonly MeetingToCome[]> {
  const [facts, drawn] = [await calendarFacts(tx), await papersOf(tx)]
  const next = nextOfEach(await meetings(tx), await bodies(tx), tx.at.asAt)
  return next
    .map(({ body, next: meeting }) => ({
      id: meeting.id,
      body: body.name,
      on: meeting.heldOn,
      papersDue: facts.deadlinesOf(meeting).find(({ kind }) => kind === 'papers')?.on,
      packs: packsFor(templates, body.kind).map((template) => ({
        template,
        drawnUp: drawn.find(
          (paper) =>
            paper.template === template.id &&
            sameName(paper.body, body.name) &&
            paper.meetingOn !== notKnown &&
            paper.meetingOn.value === meeting.heldOn,
        )?.id,
      })),
    }))
    .filter(({ packs }) => packs.length > 0)
    .toSorted((one, other) => one.on.localeCompare(other.on))
}
