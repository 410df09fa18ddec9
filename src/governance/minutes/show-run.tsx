import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { posts } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { stands } from '../agenda/model.ts'
import type { MeetingFacts } from '../agenda/opening.ts'
import { StaysAsAgreed } from '../agenda/views/stays.tsx'
import { readAgendaItemId } from '../ids.ts'
import { subjects } from '../store/subjects.ts'
import type { RunPageProps } from './views/run-page.tsx'
import { RunPage } from './views/run-page.tsx'

type Again = Partial<Omit<RunPageProps, 'facts' | 'posts' | 'plans'>>

const Asked = z.object({ item: z.string().catch('').transform(readAgendaItemId) })

/** The item asked for, or the first that nobody has minuted yet. */
function openItem(request: FastifyRequest, { items }: MeetingFacts) {
  const { item: id } = Asked.parse(request.query)
  const standing = items.filter(stands)
  return (
    standing.find((item) => item.id === id) ?? standing.find(({ minutes }) => minutes === '') ?? standing[0]
  )
}

/**
 * The screen for the meeting, with whatever was typed and is to be put right. @throws NotFound where minutes are kept
 * elsewhere.
 */
export async function showRun(
  request: FastifyRequest,
  reply: FastifyReply,
  facts: MeetingFacts,
  again: Again & { readonly status?: number } = {},
): Promise<FastifyReply> {
  if (facts.body.rules.minutedElsewhere) throw new NotFound()
  const { status = 200, ...rest } = again
  const read = await request.asViewer(async (tx) => ({ posts: await posts(tx), plans: await subjects(tx) }))
  return page(reply, status, <RunPage facts={facts} item={openItem(request, facts)} {...read} {...rest} />)
}

export const runAt = ({ meeting }: MeetingFacts, item?: number): string =>
  `/governance/meetings/${meeting.id}/run${item === undefined ? '' : `?item=${item}`}`

export const stays = (reply: FastifyReply, facts: MeetingFacts): FastifyReply =>
  page(reply, 409, <StaysAsAgreed facts={facts} />)
