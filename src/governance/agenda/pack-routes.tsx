import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { readMeetingPaperId } from '../ids.ts'
import { agreedHtml } from '../minutes/store.ts'
import { latestOf } from './model.ts'
import type { MeetingFacts } from './opening.ts'
import { meetingFacts, meetingIdIn } from './opening.ts'
import { frozenHtml } from './papers-store.ts'
import { FrozenPaperPage, PackPage } from './views/pack-page.tsx'

const packRead = (request: FastifyRequest) => async (tx: ViewerTx) => {
  const facts = await meetingFacts(meetingIdIn(request))(tx)
  const last: MeetingFacts | undefined = facts.previous && (await meetingFacts(facts.previous.id)(tx))
  const papers = []
  for (const paper of latestOf(facts.papers)) papers.push({ paper, html: await frozenHtml(tx, paper) })
  return {
    ...{ facts, papers },
    last: last && {
      facts: last,
      agreedHtml: last.agreed && (await agreedHtml(tx, last.agreed.sha256)),
    },
  }
}

const Params = z.object({ paper: z.string() })

/** What a member reads before a meeting. */
export function packRoutes(app: FastifyInstance): void {
  app.get('/governance/meetings/:id/pack', needs('read meetings'), async (request, reply) =>
    page(reply, 200, <PackPage {...await request.asViewer(packRead(request))} />),
  )

  app.get('/governance/meetings/:id/papers/:paper', needs('read meetings'), async (request, reply) => {
    const read = await request.asViewer(async (tx) => {
      const facts = await meetingFacts(meetingIdIn(request))(tx)
      const id = readMeetingPaperId(Params.parse(request.params).paper)
      const paper = facts.papers.find((each) => each.id === id)
      const html = paper && (await frozenHtml(tx, paper))
      return paper && html !== undefined ? { facts, paper, html } : undefined
    })
    if (!read) throw new NotFound()
    return page(reply, 200, <FrozenPaperPage {...read} />)
  })
}
