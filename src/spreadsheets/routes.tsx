import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { needs, sha256Of, uploadedFile } from '../access/index.ts'
import type { Problem } from '../design/index.ts'
import { page } from '../design/index.ts'
import type { NotApplied } from './apply.ts'
import { applyChanges } from './apply.ts'
import type { BringBack } from './bring-back.ts'
import type { PostedChanges } from './model/posted.ts'
import { postedChanges } from './model/posted.ts'
import { previewOf } from './preview.ts'
import { previewAgain } from './preview-again.ts'
import { comeBackWith, isOfNow } from './model/of-which-day.ts'
import { readSheets } from './reading/read-sheets.ts'
import { differences, PreviewPage } from './views/preview-page.tsx'
import { UploadPage } from './views/upload-page.tsx'

const Asked = z.object({ rows: z.coerce.number().int().min(0), cells: z.coerce.number().int().min(0) })

const wrong = (message: string, field = 'sheet'): readonly Problem[] => [{ field, message }]

const whatIsWrong = {
  'changed meanwhile':
    'Somebody changed the record since this was shown. Nothing was changed by you: look at it once more.',
  'brought back before':
    'This very file was brought back before: it changes nothing a second time. Take a fresh sheet out.',
} as const

async function upload(
  request: FastifyRequest,
  reply: FastifyReply,
  bringBack: BringBack,
): Promise<FastifyReply> {
  const refuse = (message: string) =>
    page(reply, 422, <UploadPage {...bringBack} problems={wrong(message)} />)
  const file = request.isMultipart() ? await uploadedFile(request, 'sheet') : undefined
  if (!file) return refuse('Choose the sheet')
  if (file.cutShort) return refuse('The file is too large. Leave out what is not needed, and save it again')
  if (!isOfNow({ at: request.at, today: request.frame.today })) return refuse(comeBackWith('sheet'))
  const read = await readSheets(file.bytes, file.fileName)
  if (!read.ok) return refuse(read.sentence)
  const preview = await request.asViewer((tx) => previewOf(tx, bringBack, read.sheets))
  if (!preview.ok) return refuse(preview.sentence)
  const props = { ...bringBack, compared: preview.compared, fileName: file.fileName }
  return page(reply, 200, <PreviewPage {...props} sha256={sha256Of(file)} />)
}

async function apply(
  request: FastifyRequest,
  reply: FastifyReply,
  bringBack: BringBack,
): Promise<FastifyReply> {
  const posted = postedChanges(request.body)
  if (!posted)
    return page(reply, 422, <UploadPage {...bringBack} problems={wrong('Choose the sheet once more')} />)
  const done = await request.once<NotApplied>((tx) => applyChanges(tx, bringBack, posted))
  if (done.ok) return reply.redirect(done.goTo, 303)
  return notApplied(request, reply, bringBack, posted, whatIsWrong[done.why])
}

async function notApplied(
  request: FastifyRequest,
  reply: FastifyReply,
  bringBack: BringBack,
  posted: PostedChanges,
  message: string,
): Promise<FastifyReply> {
  const compared = await request.asViewer((tx) => previewAgain(tx, bringBack, posted))
  const { sha256, fileName } = posted
  const view = (
    <PreviewPage {...bringBack} {...{ compared, sha256, fileName }} problems={wrong(message, differences)} />
  )
  return page(reply, 409, view)
}

/** The pages on which a sheet is brought back: the form, what it would change, and the change itself. */
export function bringBackRoutes(app: FastifyInstance, bringBack: BringBack): void {
  const { path } = bringBack
  app.get(path, needs(bringBack.needs), (request, reply) => {
    const done = Asked.safeParse(request.query).data
    return page(reply, 200, <UploadPage {...bringBack} done={done} />)
  })
  app.post(path, needs(bringBack.needs), (request, reply) => upload(request, reply, bringBack))
  app.post(`${path}/apply`, needs(bringBack.needs), (request, reply) => apply(request, reply, bringBack))
}
