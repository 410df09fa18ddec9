import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Problem } from '../../design/index.ts'
import { page, readTypedDate, typedDate } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { needs } from '../http/needs.ts'
import { asTyped, problemsOf, shownAgain } from '../http/problems-of.ts'
import type { AuditFilter } from './store.ts'
import { auditPage, auditSubjects } from './store.ts'
import type { TypedFilter } from './views/audit.tsx'
import { Audit } from './views/audit.tsx'

const number = (message: string) =>
  z
    .string()
    .trim()
    .refine((typed) => typed === '' || (/^\d{1,10}$/.test(typed) && Number(typed) <= 2_147_483_647), message)
    .transform((typed) => (typed === '' ? undefined : Number(typed)))

const day = z
  .object({ day: z.string(), month: z.string(), year: z.string() })
  .transform((typed, context): IsoDate | undefined => {
    const read = readTypedDate(typed)
    if (read.ok) return read.day
    if (read.why === 'nothing typed') return undefined
    context.addIssue({ code: 'custom', message: 'On must be a real date, such as 27 3 2026' })
    return z.NEVER
  })

const Question = z.object({
  subject: z.string().transform((typed) => (typed === '' ? undefined : typed)),
  id: number('Its number must be a whole number'),
  person: number('Person number must be a whole number'),
  day,
  before: number('').catch(undefined),
})

const Shown = z.object({ subject: shownAgain, id: shownAgain, person: shownAgain, before: shownAgain })

/** The same question, from the last row shown on. */
function earlier(typed: TypedFilter, before: number): string {
  const { day: boxes, ...rest } = typed
  const asked = new URLSearchParams({ ...rest, before: String(before) })
  for (const part of ['day', 'month', 'year'] as const) asked.set(`day-${part}`, String(boxes[part] ?? ''))
  return `/audit?${asked.toString()}`
}

function asked(query: unknown): { typed: TypedFilter; filter: AuditFilter; problems: readonly Problem[] } {
  const { before, ...shown } = asTyped(Shown, query)
  const typed = { ...shown, day: typedDate(z.record(z.string(), z.unknown()).catch({}).parse(query), 'day') }
  const read = Question.safeParse({ ...typed, before })
  return read.success
    ? { typed, filter: read.data, problems: [] }
    : { typed, filter: {}, problems: problemsOf(read.error) }
}

/** `/audit`: for the auditor and the director. */
export function auditRoutes(app: FastifyInstance): void {
  app.get('/audit', needs('read audit'), async (request, reply) => {
    const { typed, filter, problems } = asked(request.query)
    const wrong = problems.length > 0
    const { subjects, rows, more } = await request.asViewer(async (tx) => ({
      subjects: await auditSubjects(tx),
      ...(wrong ? { rows: [], more: false } : await auditPage(tx, filter)),
    }))
    const last = rows.at(-1)
    const link = more && last ? earlier(typed, last.id) : undefined
    return page(
      reply,
      wrong ? 422 : 200,
      <Audit rows={rows} subjects={subjects} typed={typed} earlier={link} problems={problems} />,
    )
  })
}
