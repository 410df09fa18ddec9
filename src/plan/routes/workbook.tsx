import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { needs, sha256Of, uploadedFile } from '../../access/index.ts'
import type { Frame, Problem } from '../../design/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { comeBackWith, isOfNow, readSheets, sentWorkbook } from '../../spreadsheets/index.ts'
import type { PlanHead } from '../model/plan.ts'
import { refuseToChange } from '../store/reporting.ts'
import { WorkbookPage } from '../views/workbook.tsx'
import { differences, WorkbookPreview } from '../views/workbook-preview.tsx'
import type { NotAccepted } from '../workbook/accept.ts'
import { acceptBook, judgedAgain } from '../workbook/accept.ts'
import { readBack } from '../workbook/bring-back.ts'
import type { Judgement } from '../workbook/judge.ts'
import { judge } from '../workbook/judge.ts'
import type { TakenBy } from '../workbook/leaflets.ts'
import type { PostedBook } from '../workbook/posted.ts'
import { postedBook } from '../workbook/posted.ts'
import { planToTakeOut } from '../workbook/read.ts'
import { planWorkbook } from '../workbook/write.ts'
import { aroundThe } from './around.ts'
import { askedOf } from './form-page.tsx'
import type { PlanNeeds } from './needs.ts'
import { mayOf, planAsked } from './reads.ts'

const Changed = z.object({ rows: z.coerce.number().int().min(0), cells: z.coerce.number().int().min(0) })

/** The plan asked for, with what its viewer may do. */
const headAsked = (request: FastifyRequest) =>
  request.asViewer(async (tx) => {
    const plan = await planAsked(tx, askedOf(request))
    if (!plan) throw new NotFound()
    return { plan, may: mayOf(tx.viewer, plan) }
  })

/** The same for whoever may change it. */
const headToChange = (request: FastifyRequest) =>
  request.asViewer(async (tx) => {
    const plan = await planAsked(tx, askedOf(request))
    if (!plan) throw new NotFound()
    refuseToChange(tx, plan)
    return { plan, may: mayOf(tx.viewer, plan) }
  })

const takenBy = ({ council, viewer }: Frame): TakenBy => ({
  council,
  by: viewer === undefined ? 'somebody without a post' : `${viewer.name}, ${viewer.post}`,
})

async function takeOut(request: FastifyRequest, reply: FastifyReply, planNeeds: PlanNeeds) {
  const around = await aroundThe(request, planNeeds)
  const read = await request.asViewer(async (tx) => {
    const plan = await planAsked(tx, askedOf(request))
    return plan && planToTakeOut(tx, plan.id, around)
  })
  if (!read) throw new NotFound()
  const bytes = await planWorkbook(read, takenBy(request.frame))
  return sentWorkbook(reply, `Improvement plan ${read.whole.day}`, bytes)
}

async function upload(
  request: FastifyRequest,
  reply: FastifyReply,
  planNeeds: PlanNeeds,
): Promise<FastifyReply> {
  const head = await headToChange(request)
  const refuse = (message: string) =>
    page(reply, 422, <WorkbookPage {...head} problems={[{ field: 'workbook', message }]} />)
  const file = request.isMultipart() ? await uploadedFile(request, 'workbook') : undefined
  if (!file) return refuse('Choose the workbook')
  if (file.cutShort) return refuse('The file is too large. Leave out what is not needed, and save it again')
  if (!isOfNow({ at: request.at, today: request.frame.today })) return refuse(comeBackWith('workbook'))
  const read = await readSheets(file.bytes, file.fileName)
  if (!read.ok) return refuse(read.sentence)
  const around = await aroundThe(request, planNeeds)
  const found = await request.asViewer((tx) => readBack(tx, head.plan.id, read.sheets, around))
  if (!found.ok) return refuse(found.sentence)
  const judgement = judge(found.rows, found.sheets)
  if (judgement.rows.reduce((sum, { row }) => sum + row.cells.size, 0) > mostCells) return refuse(tooMany)
  const props = { plan: head.plan, judgement, fileName: file.fileName, sha256: sha256Of(file), reason: '' }
  return page(reply, 200, <WorkbookPreview {...props} />)
}

/** As many changed cells as one form carries with room to spare. */
const mostCells = 3_000
const tooMany = `More than ${mostCells.toLocaleString('en-GB')} cells differ from the plan. Bring some of the rows back in one file, and the rest in another.`

function whatIsWrong({ why, says }: NotAccepted): Problem {
  switch (why) {
    case 'changed meanwhile':
      return {
        field: differences,
        message:
          'Somebody changed the plan since this was shown. Nothing was changed by you: look at it once more.',
      }
    case 'brought back before':
      return {
        field: differences,
        message:
          'This very file was brought back before: it changes nothing a second time. Take a fresh workbook out.',
      }
    case 'no reason':
      return { field: 'reason', message: 'Enter why the plan is to change' }
    case 'reason too long':
      return { field: 'reason', message: 'Use 1,000 characters or fewer' }
    case 'refused':
      return { field: differences, message: says ?? 'This cannot stand' }
  }
}

const isTyping = ({ why }: NotAccepted): boolean => why === 'no reason' || why === 'reason too long'

async function apply(
  request: FastifyRequest,
  reply: FastifyReply,
  planNeeds: PlanNeeds,
): Promise<FastifyReply> {
  const head = await headToChange(request)
  const posted = postedBook(request.body)
  const refuse = (message: string) =>
    page(reply, 422, <WorkbookPage {...head} problems={[{ field: 'workbook', message }]} />)
  if (!posted) return refuse('Choose the workbook once more')
  const around = await aroundThe(request, planNeeds)
  const done = await request.once<NotAccepted>((tx) => acceptBook(tx, head.plan.id, posted, around))
  if (done.ok) return reply.redirect(done.goTo, 303)
  const again = await request.asViewer((tx) => judgedAgain(tx, head.plan.id, posted, around))
  return notAccepted(reply, head.plan, posted, { ...done, judgement: again?.judgement })
}

function notAccepted(
  reply: FastifyReply,
  plan: PlanHead,
  posted: PostedBook,
  {
    judgement = { rows: [], problems: [] },
    ...refused
  }: NotAccepted & { readonly judgement: Judgement | undefined },
): FastifyReply {
  const { sha256, fileName, reason } = posted
  const view = (
    <WorkbookPreview {...{ plan, judgement, sha256, fileName, reason }} problems={[whatIsWrong(refused)]} />
  )
  return page(reply, isTyping(refused) ? 422 : 409, view)
}

/** The plan taken out to Excel and brought back. */
export function workbookPages(app: FastifyInstance, planNeeds: PlanNeeds): void {
  app.get('/plan/workbook', needs('read plan'), async (request, reply) => {
    const head = await headAsked(request)
    const done = Changed.safeParse(request.query).data
    return page(reply, 200, <WorkbookPage {...head} done={done} />)
  })
  app.get('/plan/workbook.xlsx', needs('read plan'), (request, reply) => takeOut(request, reply, planNeeds))
  app.post('/plan/workbook', needs('change plan'), (request, reply) => upload(request, reply, planNeeds))
  app.post('/plan/workbook/apply', needs('change plan'), (request, reply) => apply(request, reply, planNeeds))
}
