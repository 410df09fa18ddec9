import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { asTyped, needs, problemsOf, shownAgain } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { caseLink, setCaseLink } from '../store/case-link.ts'
import { CaseLinkChanged, CaseLinkPage } from '../views/case-link-page.tsx'

const address = '/children/case-system'

const isAddress = (text: string): boolean => {
  const filled = text.replaceAll('{id}', '1')
  return !/\s/.test(text) && URL.canParse(filled) && new URL(filled).protocol === 'https:'
}

const PatternForm = z.object({
  pattern: z
    .string('Enter the address')
    .trim()
    .max(500, 'The address must be 500 characters or fewer')
    .refine(
      (text) => text === '' || isAddress(text),
      'The address must begin with https:// and be a whole address',
    )
    .refine(
      (text) => text === '' || text.includes('{id}'),
      'The address must have {id} where the child’s number stands',
    ),
})

const Posted = z.object({ pattern: shownAgain, _version: z.coerce.number().int().catch(-1) })

/** The council's setting of how a child's page leads into its case system. */
export function caseLinkRoutes(app: FastifyInstance): void {
  app.get(address, needs('change council'), async (request, reply) =>
    page(reply, 200, <CaseLinkPage {...await request.asViewer(caseLink)} />),
  )

  app.post(address, needs('change council'), async (request, reply) => {
    const { pattern: typed, _version: version } = asTyped(Posted, request.body)
    const form = PatternForm.safeParse(request.body)
    if (!form.success)
      return page(
        reply,
        422,
        <CaseLinkPage pattern={typed} version={version} problems={problemsOf(form.error)} />,
      )
    const outcome = await request.once(async (tx) =>
      (await setCaseLink(tx, { version, pattern: form.data.pattern }))
        ? { ok: true, goTo: address }
        : { ok: false, why: 'changed meanwhile' },
    )
    if (outcome.ok) return reply.redirect(outcome.goTo, 303)
    const stored = await request.asViewer(caseLink)
    return page(
      reply,
      409,
      <CaseLinkChanged yours={typed} stored={stored.pattern} version={stored.version} />,
    )
  })
}
