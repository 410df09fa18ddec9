import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { needs, postedAgain, problemsOf, versionIn } from '../../../access/index.ts'
import { ChangedMeanwhile, Page, page } from '../../../design/index.ts'
import type { ExemptCategory, KeptPaper, Part } from '../../model/index.ts'
import { exemptCategories } from '../../model/index.ts'
import type { PaperReader } from '../../routes/asked.ts'
import { partIn } from '../../routes/asked.ts'
import { partHref } from '../../views/places.ts'
import { makePublic, markExempt, type Marked } from '../store/exempt-parts.ts'
import { exemptHref, ExemptPage, typedOf, type TypedExempt } from '../views/exempt-page.tsx'

const ticked = z.union([z.array(z.string()), z.string().transform((one) => [one])]).catch([])
const Typed = z.object({ categories: ticked, publicInterest: z.string().catch('') })

const isCategory = (number: number): number is ExemptCategory => number in exemptCategories

const ExemptForm = z.object({
  categories: z
    .array(z.string())
    .transform((typed) => typed.map(Number).filter(isCategory))
    .refine((found) => found.length > 0, 'Choose the paragraphs under which it is exempt'),
  publicInterest: z
    .string()
    .trim()
    .min(1, 'Say why the public interest asks for it to be kept back')
    .max(1000, 'The reason must be 1,000 characters or fewer'),
})

type Refused = Extract<Marked, { ok: false }>

const typedIn = (request: FastifyRequest): TypedExempt => Typed.parse(request.body ?? {})

const paragraphs = (categories: readonly (string | number)[]): string =>
  categories.length === 0 ? 'not exempt' : categories.join(', ')

/** Somebody else decided about the same section: both answers, and the choice. */
function changedMeanwhile(request: FastifyRequest, reply: FastifyReply, kept: KeptPaper, part: Part) {
  const held = kept.exempt.find((one) => one.part === part.id)
  const [typed, stored] = [typedIn(request), typedOf(held)]
  return page(
    reply,
    409,
    <Page title="What is exempt was changed meanwhile" back={{ href: exemptHref(kept, part) }} wide>
      <ChangedMeanwhile
        thing={`whether “${part.title}” is exempt`}
        fields={[
          { label: 'Paragraphs', yours: paragraphs(typed.categories), stored: paragraphs(stored.categories) },
          { label: 'Public interest', yours: typed.publicInterest, stored: stored.publicInterest },
        ]}
        action={exemptHref(kept, part)}
        posted={postedAgain(request.body)}
        version={held?.version ?? 0}
        storedHref={exemptHref(kept, part)}
      />
    </Page>,
  )
}

/** Keeping a section from the public, and giving it back. */
export function exemptRoutes(app: FastifyInstance, papers: PaperReader): void {
  const asked = async (request: FastifyRequest) => {
    const kept = await papers.kept(request)
    return { kept, part: partIn(request, kept) }
  }

  app.get('/papers/:id/parts/:part/exempt', needs('change exempt papers'), async (request, reply) =>
    page(reply, 200, <ExemptPage {...await asked(request)} />),
  )

  app.post('/papers/:id/parts/:part/exempt', needs('change exempt papers'), async (request, reply) => {
    const { kept, part } = await asked(request)
    const typed = typedIn(request)
    const form = ExemptForm.safeParse(typed)
    if (!form.success)
      return page(
        reply,
        422,
        <ExemptPage {...{ kept, part, typed }} problems={onOneField(problemsOf(form.error))} />,
      )
    const mark = { part: part.id, version: versionIn(request.body), ...form.data }
    const done = await request.once<Refused>(async (tx) => {
      const marked = await markExempt(tx, kept.id, mark)
      return marked.ok ? { ok: true, goTo: partHref(kept.id, part.id) } : marked
    })
    if (done.ok) return reply.redirect(done.goTo, 303)
    const now = await asked(request)
    return changedMeanwhile(request, reply, now.kept, now.part)
  })

  app.post('/papers/:id/parts/:part/exempt/public', needs('change exempt papers'), async (request, reply) => {
    const { kept, part } = await asked(request)
    const version = versionIn(request.body)
    const done = await request.once<Refused>(async (tx) => {
      const marked = await makePublic(tx, kept.id, part.id, version)
      return marked.ok ? { ok: true, goTo: partHref(kept.id, part.id) } : marked
    })
    return done.ok
      ? reply.redirect(done.goTo, 303)
      : page(reply, 409, <ExemptPage {...await asked(request)} />)
  })
}

/** A box of the list is at fault as a whole. */
const onOneField = (problems: ReturnType<typeof problemsOf>) =>
  problems.map((problem) => ({ ...problem, field: problem.field.split('-')[0] ?? problem.field }))
