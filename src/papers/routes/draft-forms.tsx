import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { Forbidden } from '../../kernel/index.ts'
import type { Document } from '../document/index.ts'
import { editionDocument } from '../exempt/document.ts'
import { hasPrivateEdition, usualEdition, wholeExempt } from '../exempt/edition.ts'
import type { Edition } from '../exempt/model.ts'
import type { KeptPaper } from '../model/index.ts'
import type { DraftFiles } from '../press/index.ts'
import { FormsPage } from '../views/forms-page.tsx'
import type { PaperReader } from './asked.ts'

const Asked = z.object({
  edition: z.enum(['public', 'private']).optional().catch('public'),
  refresh: z.string().catch(''),
})

/** Where nobody says which edition, what the paper is meant for, as far as this viewer may read it. */
function editionIn(asked: Edition | undefined, { paper, edition }: KeptPaper): Edition {
  if (asked === 'private' && edition === 'public') throw new Forbidden()
  return asked ?? (edition === 'public' ? 'public' : usualEdition(paper))
}

/** The edition that a request asks for, as one document. @throws Forbidden where this viewer may not read it. */
export function documentAsked(
  request: FastifyRequest,
  kept: KeptPaper,
): { readonly edition: Edition; readonly document: Document } {
  const edition = editionIn(Asked.parse(request.query).edition, kept)
  return { edition, document: editionDocument(kept.paper, kept.exempt, edition) }
}

/** Of a closed paper there is nothing that the public gets, and others have one edition for everybody. */
const editionsOf = ({ paper, exempt, edition }: KeptPaper): readonly Edition[] =>
  edition === 'private' && hasPrivateEdition(paper, exempt) && !wholeExempt(paper)
    ? ['public', 'private']
    : []

const refreshAfter = 2

/** Every form of a draft with how far it is, made off the way of the request. */
export function draftFormsRoutes(app: FastifyInstance, papers: PaperReader, drafts: DraftFiles): void {
  app.get('/papers/:id/forms', needs('read papers'), async (request, reply) => {
    const kept = await papers.kept(request)
    const { edition, document } = documentAsked(request, kept)
    const files = drafts.of(document)
    const underWay = [...files.values()].some(({ state }) => state === 'being made')
    const refreshing = underWay && Asked.parse(request.query).refresh !== 'off'
    if (refreshing) reply.header('refresh', String(refreshAfter))
    const paper = { id: kept.id, title: kept.paper.title }
    return page(
      reply,
      200,
      <FormsPage {...{ paper, edition, editions: editionsOf(kept), files, refreshing }} />,
    )
  })

  app.post('/papers/:id/forms', needs('read papers'), async (request, reply) => {
    const kept = await papers.kept(request)
    const edition = editionIn(Asked.parse(request.body ?? {}).edition, kept)
    drafts.again(editionDocument(kept.paper, kept.exempt, edition))
    return reply.redirect(`/papers/${kept.id}/forms${edition === 'private' ? '?edition=private' : ''}`, 303)
  })
}
