import type { RecordContext, ViewerTx } from '../../access/index.ts'
import { readMeetingId } from '../../governance/index.ts'
import { planById, readPlanId } from '../../plan/index.ts'
import { drawUp } from '../drawn/draw-up.ts'
import { templateOf } from '../drawn/which.ts'
import type { PaperNeeds } from '../gather/around.ts'
import { versionFile } from '../frozen/store/files.ts'
import { versionsOfPaper } from '../frozen/store/versions.ts'
import type { PaperId, PaperTemplate } from '../model/index.ts'
import type { DraftAsked, Drafted, DraftingTable, FrozenAsked, PaperShelf } from '../shelf.ts'
import { draftById, papers } from './drafts.ts'
import { readPaper } from './read-paper.ts'

/** How a command learns what stands around the plan: `app/` says it. */
export type AroundForCommands = (context: RecordContext) => Promise<PaperNeeds>

/** Our kinds of paper and the council's own: `app/` says which. */
export type TemplatesForCommands = () => Promise<readonly PaperTemplate[]>

const refused = (says: string): Drafted => ({ ok: false, says })

const whyNot = {
  'no plan': 'There is no plan yet: a paper is drawn up from one.',
  'no such meeting': 'There is no such meeting; the calendar names them all.',
} as const

/** A number that names nothing is told apart from one that was not given. */
async function planAsked(tx: ViewerTx, plan: number | undefined) {
  if (plan === undefined) return undefined
  const id = readPlanId(String(plan))
  return (id === undefined ? undefined : await planById(tx, id)) ?? 'none'
}

async function draft(
  tx: ViewerTx,
  templates: readonly PaperTemplate[],
  { template: named, meeting, plan: planNumber }: DraftAsked,
): Promise<Drafted> {
  const template = templateOf(templates, named)
  if (!template)
    return refused(`“${named}” is no template; use one of: ${templates.map(({ id }) => id).join(', ')}.`)
  const plan = await planAsked(tx, planNumber)
  if (plan === 'none') return refused(`There is no plan ${planNumber ?? ''}.`)
  const meetingId = meeting === undefined ? undefined : readMeetingId(String(meeting))
  if (meeting !== undefined && meetingId === undefined) return refused(whyNot['no such meeting'])
  const drawn = await drawUp(tx, template, meetingId, plan)
  if (!drawn.ok) return refused(whyNot[drawn.why])
  const kept = await draftById(tx, drawn.id)
  return { ok: true, id: drawn.id, title: kept?.draft.title ?? template.name, already: drawn.already }
}

/** Where no edition is named, that which was meant: of a paper that was not for the public its own. */
async function frozenFile(tx: ViewerTx, id: PaperId, { version: number, edition, form }: FrozenAsked) {
  const version = (await versionsOfPaper(tx, id)).find((one) => one.number === number)
  if (!version) return undefined
  const meant = edition ?? (version.forPublic ? 'public' : 'private')
  return (await versionFile(tx, version.id, meant, form))?.bytes
}

/** The papers of the council's record. */
export const recordShelf = (
  needsOf: AroundForCommands,
  templates: TemplatesForCommands,
): PaperShelf<ViewerTx, RecordContext> & DraftingTable<RecordContext> => ({
  papers,
  paper: async (context, id) => readPaper((work) => context.asViewer(work), id, await needsOf(context)),
  frozen: (context, id, asked) => context.asViewer((tx) => frozenFile(tx, id, asked)),
  draft: async (context, asked) => {
    const known = await templates()
    return context.asViewer((tx) => draft(tx, known, asked))
  },
})
