import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { UploadedFile, ViewerTx } from '../../../access/index.ts'
import { asTyped, needs, shownAgain, uploadedFile, versionIn } from '../../../access/index.ts'
import { page, readTypedDate, typedDate, type Problem, type TypedDate } from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { Measure } from '../../model/measure.ts'
import { publisher } from '../model/in-words.ts'
import { publishedIndicators } from '../rules/published.ts'
import { bringIn } from '../store/bring-in.ts'
import { readPublished } from '../store/read-published.ts'
import { authoritiesOf, ourAuthority, sayOurAuthority, sourcesOf } from '../store/sources.ts'
import { AuthoritySaidMeanwhile, BenchmarksPage } from '../views/benchmarks-page.tsx'

type Titled = Pick<Measure, 'id' | 'title'>

/** What is published of other authorities: seen by whoever reads measures, brought in by the analyst. */
export function benchmarkRoutes(app: FastifyInstance, measures: readonly Titled[]): void {
  const show = shownWith(measures)
  app.get('/measures/benchmarks', needs('read benchmarks'), (request, reply) => show(request, reply, 200))

  app.post('/measures/benchmarks', needs('change benchmarks'), async (request, reply) => {
    const file = request.isMultipart() ? await uploadedFile(request, 'published.csv') : undefined
    const typed = typedIn(request.body)
    const upload = await uploadIn(file, typed, request.frame.today)
    if (!upload.ok) return show(request, reply, 422, { typed, problems: upload.problems })
    await request.once<never>(async (tx) => {
      await bringIn(tx, upload.source)
      return { ok: true, goTo: '/measures/benchmarks' }
    })
    return reply.redirect('/measures/benchmarks', 303)
  })

  app.post('/measures/benchmarks/authority', needs('change benchmarks'), async (request, reply) => {
    const { authority } = asTyped(AuthorityForm, request.body)
    const known = await request.asViewer(knownAuthorities)
    if (!known.some(({ code }) => code === authority))
      return show(request, reply, 422, { problems: [unknown] })
    const done = await request.once<{ readonly ok: false }>(async (tx) =>
      (await sayOurAuthority(tx, authority, versionIn(request.body)))
        ? { ok: true, goTo: '/measures/benchmarks' }
        : { ok: false },
    )
    return done.ok ? reply.redirect(done.goTo, 303) : page(reply, 409, <AuthoritySaidMeanwhile />)
  })
}

const AuthorityForm = z.object({ authority: shownAgain })
const unknown: Problem = { field: 'authority', message: 'Choose an authority of the file' }

interface Again {
  readonly typed?: Typed
  readonly problems: readonly Problem[]
}

const shownWith =
  (measures: readonly Titled[]) =>
  async (
    request: FastifyRequest,
    reply: FastifyReply,
    status: number,
    again?: Again,
  ): Promise<FastifyReply> => {
    const shown = await request.asViewer(async (tx) => ({
      sources: await sourcesOf(tx),
      authorities: await knownAuthorities(tx),
      ours: await ourAuthority(tx),
      mayChange: tx.viewer.grants.has('change benchmarks | any'),
    }))
    const typed = { publishedBy: publisher, publishedOn: {}, ...again?.typed }
    const compared = publishedIndicators.flatMap(({ measure, differs }) => {
      const own = measures.find(({ id }) => id === measure)
      return own ? [{ measure, title: own.title, differs }] : []
    })
    const view = { ...shown, compared, typed, problems: again?.problems }
    return page(reply, status, <BenchmarksPage {...view} />)
  }

async function knownAuthorities(tx: ViewerTx) {
  const figures = (await sourcesOf(tx)).find(({ kind }) => kind === 'figures')
  return figures ? authoritiesOf(tx, figures) : []
}

interface Typed {
  readonly publishedBy: string
  readonly publishedOn: TypedDate
}

const Fields = z.record(z.string(), z.unknown()).catch({})

function typedIn(body: unknown): Typed {
  const fields = Fields.parse(body)
  const by = typeof fields.publishedBy === 'string' ? fields.publishedBy : ''
  return { publishedBy: by, publishedOn: typedDate(fields, 'publishedOn') }
}

async function uploadIn(file: UploadedFile | undefined, typed: Typed, today: IsoDate) {
  const problems: Problem[] = []
  const add = (field: string, message: string): void => void problems.push({ field, message })
  if (!file) add('file', 'Choose the file')
  else if (file.cutShort) add('file', 'The file is larger than the 20 MB that such a file may have')
  if (typed.publishedBy.trim() === '') add('publishedBy', 'Enter who published it')
  const on = readTypedDate(typed.publishedOn)
  if (!on.ok) add('publishedOn', 'Enter the day on which it was published, such as 27 3 2026')
  else if (on.day > today)
    add('publishedOn', 'The day on which it was published must be today or in the past')
  if (!file || !on.ok || problems.length > 0) return { ok: false, problems } as const
  const read = await readPublished(file.bytes, file.fileName)
  if (!read.ok) return { ok: false, problems: [{ field: 'file', message: read.sentence }] } as const
  const { bytes, fileName } = file
  const source = {
    bytes,
    fileName,
    publishedBy: typed.publishedBy.trim(),
    publishedOn: on.day,
    file: read.file,
  }
  return { ok: true, source } as const
}
