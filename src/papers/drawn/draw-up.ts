import type { ViewerTx } from '../../access/index.ts'
import { bodies, meetings } from '../../governance/index.ts'
import type { MeetingId } from '../../governance/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { PlanHead } from '../../plan/index.ts'
import { currentPlan } from '../../plan/index.ts'
import type { CabinetHeader, PaperId, PaperTemplate } from '../model/index.ts'
import { known, nothingAdvised, notKnown } from '../model/index.ts'
import type { PaperHead } from '../store/index.ts'
import { draftPaper, unansweredHead } from '../store/index.ts'
import { draftById, papersOf } from '../store/drafts.ts'

/** For whom and when a paper is drawn up. */
type GoesTo = PaperHead['meeting']

export type DrawnUp =
  | { readonly ok: true; readonly id: PaperId; readonly already: boolean }
  | { readonly ok: false; readonly why: 'no plan' | 'no such meeting' }

/** A meeting by its number, with the name of its body. */
async function meetingOf(tx: ViewerTx, id: MeetingId): Promise<GoesTo | undefined> {
  const meeting = (await meetings(tx)).find((one) => one.id === id)
  const body = meeting && (await bodies(tx)).find((one) => one.id === meeting.bodyId)
  return meeting && body ? { body: body.name, on: known(meeting.heldOn) } : undefined
}

/** A Cabinet report is called by its plan, which it brings; every other paper by its kind and its day. */
function titleOf(template: PaperTemplate, plan: PlanHead, { on }: GoesTo): string {
  if (template.level === 'public' && template.bodies.includes('executive')) return plan.title
  return on === notKnown ? `${template.name}: ${plan.title}` : `${template.name}, ${longDate(on.value)}`
}

/** Where nobody says for which meeting: the next of a body that is given such papers, or that body without a day. */
async function nextFor(tx: ViewerTx, { bodies: kinds }: PaperTemplate): Promise<GoesTo | undefined> {
  const [first, ...others] = (await bodies(tx)).filter(({ kind }) => kinds.includes(kind))
  if (!first) return undefined
  const own = [first, ...others]
  const next = (await meetings(tx)).find(
    ({ bodyId, heldOn }) => heldOn >= tx.today && own.some(({ id }) => id === bodyId),
  )
  const body = own.find(({ id }) => id === next?.bodyId) ?? first
  return { body: body.name, on: next ? known(next.heldOn) : notKnown }
}

type Carried = Pick<PaperHead, 'reportOf' | 'formatsPhone'> &
  Pick<CabinetHeader, 'strategicAim' | 'cabinetMember' | 'contactOfficers' | 'wards'>

/** What stands in every paper alike is taken over from the last one, so that nobody types it twice. */
async function carriedOver(tx: ViewerTx): Promise<Carried> {
  const [last] = (await papersOf(tx)).toSorted((one, other) => other.id - one.id)
  const draft = last && (await draftById(tx, last.id))?.draft
  if (!draft)
    return {
      reportOf: notKnown,
      formatsPhone: notKnown,
      strategicAim: notKnown,
      cabinetMember: notKnown,
      contactOfficers: [],
      wards: notKnown,
    }
  const { strategicAim, cabinetMember, contactOfficers, wards } = draft.header
  return {
    reportOf: draft.reportOf,
    formatsPhone: draft.formatsPhone,
    strategicAim,
    cabinetMember,
    contactOfficers,
    wards,
  }
}

function headOf(template: PaperTemplate, plan: PlanHead, goesTo: GoesTo, carried: Carried): PaperHead {
  const { reportOf, formatsPhone, ...header } = carried
  const empty = unansweredHead(titleOf(template, plan, goesTo), goesTo)
  return {
    ...empty,
    reportOf,
    formatsPhone,
    audience: template.level === 'public' ? 'public' : 'exempt',
    header: { ...empty.header, ...header },
  }
}

/**
 * Draws a paper of this kind up on the current plan, for a meeting where there is one: complete, every part filled from the
 * record. One that was drawn up before for that meeting is not drawn up again: it is the answer.
 */
export async function drawUp(
  tx: ViewerTx,
  template: PaperTemplate,
  meetingId?: MeetingId,
  about?: PlanHead,
): Promise<DrawnUp> {
  const plan = about ?? (await currentPlan(tx))
  if (!plan) return { ok: false, why: 'no plan' }
  const goesTo = meetingId === undefined ? await nextFor(tx, template) : await meetingOf(tx, meetingId)
  if (meetingId !== undefined && !goesTo) return { ok: false, why: 'no such meeting' }
  const before = goesTo && (await drawnUpBefore(tx, template, goesTo))
  if (before !== undefined) return { ok: true, id: before, already: true }
  const head = headOf(template, plan, goesTo ?? { body: template.name, on: notKnown }, await carriedOver(tx))
  return { ok: true, id: await draftPaper(tx, plan.id, head, nothingAdvised, template), already: false }
}

async function drawnUpBefore(
  tx: ViewerTx,
  { id }: PaperTemplate,
  { body, on }: GoesTo,
): Promise<PaperId | undefined> {
  if (on === notKnown) return undefined
  const same = (await papersOf(tx)).find(
    (paper) =>
      paper.template === id &&
      paper.body.trim().toLowerCase() === body.trim().toLowerCase() &&
      paper.meetingOn !== notKnown &&
      paper.meetingOn.value === on.value,
  )
  return same?.id
}
