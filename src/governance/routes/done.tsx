import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { MeetingFacts } from '../agenda/opening.ts'
import { keptFacts } from '../agenda/opening.ts'
import { answer } from '../asked/answer.tsx'
import { AskedForm } from '../asked/form-page.tsx'
import type { Question } from '../asked/model.ts'
import { doneKinds, recordDone } from '../deadlines-done.ts'

const doneInWords: Readonly<Record<string, string>> = {
  'notice of key decisions': 'Notice of key decisions was published',
  drafts: 'Drafts came in',
  clearance: 'Clearance was given',
  papers: 'Agenda and papers went out',
  decisions: 'The decisions were published',
}

const formOf = ({ meeting, body, today }: MeetingFacts) => ({
  title: 'Record as done',
  caption: `${body.name}, ${longDate(meeting.heldOn)}`,
  lede: 'What is recorded here is owed by nobody any more.',
  breadcrumbs: [
    { text: 'Governance', href: '/governance' },
    { text: meeting.title, href: `/governance/meetings/${meeting.id}` },
    { text: 'Record as done' },
  ],
  action: `/governance/meetings/${meeting.id}/done`,
  button: 'Record it',
  questions: [
    {
      name: 'kind',
      kind: 'radios',
      asks: 'What was done?',
      missing: 'Choose what was done',
      options: doneKinds.map((kind) => ({ value: kind, text: doneInWords[kind] ?? kind })),
    },
    { name: 'on', kind: 'day', asks: 'On which day?', missing: 'Enter the day', upTo: today },
    { name: 'note', kind: 'line', max: 300, asks: 'By whom, or where is it published? (optional)' },
  ] satisfies readonly Question<'kind' | 'on' | 'note'>[],
})

async function record(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const facts = await keptFacts(request)
  return answer<'kind' | 'on' | 'note'>(request, reply, {
    ...formOf(facts),
    store: async (tx, said) => {
      const kind = doneKinds.find((each) => each === said.text('kind')) ?? 'papers'
      await recordDone(tx, facts.meeting, { kind, on: said.theDay('on'), note: said.text('note') ?? '' })
      return { ok: true, goTo: `/governance/meetings/${facts.meeting.id}` }
    },
  })
}

/** That drafts, clearance, notices, papers and decisions were done: by whoever keeps the body's agenda. */
export function doneRoutes(app: FastifyInstance): void {
  app.get('/governance/meetings/:id/done', needs('change meetings'), async (request, reply) =>
    page(reply, 200, <AskedForm {...formOf(await keptFacts(request))} typed={{}} />),
  )
  app.post('/governance/meetings/:id/done', needs('change meetings'), record)
}
