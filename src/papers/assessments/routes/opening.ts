import type { FastifyInstance } from 'fastify'
import { needs, posts } from '../../../access/index.ts'
import { ask, askingForm } from '../../../forms/index.ts'
import { Forbidden } from '../../../kernel/index.ts'
import { mayAssess } from '../may.ts'
import { assessmentForms, assessmentKinds } from '../model/index.ts'
import type { PackFacts } from '../pack/index.ts'
import { openPack } from '../pack/index.ts'
import { linkableThings, linkAssessment, openAssessment } from '../store/index.ts'
import { hrefOf } from './found.ts'
import { detailsQuestions } from './writing.ts'

const kindChoices = assessmentKinds.map((kind) => {
  const { name } = assessmentForms[kind]
  return { value: kind, text: name.charAt(0).toUpperCase() + name.slice(1) }
})

const start = askingForm({
  path: '/assessments/new',
  permission: 'change assessments',
  find: (request, { query }) =>
    request.asViewer(async (tx) => {
      if (!mayAssess(tx).changeAny) throw new Forbidden('Only whoever changes papers')
      const kind = assessmentKinds.find((each) => each === query.kind?.replace('-', ' '))
      // The paper from whose page it was opened: it is linked at once.
      return { posts: await posts(tx), kind, paper: query.paper }
    }),
  frame: () => ({
    title: 'Start an impact assessment',
    save: 'Start it',
    breadcrumbs: [
      { text: 'Papers', href: '/papers' },
      { text: 'Impact assessments', href: '/assessments' },
      { text: 'Start one' },
    ],
    lede: 'It begins with a screening, which says whether a full assessment is needed.',
  }),
  questions: ({ posts: all }) => ({
    kind: ask.radios('Which kind?', kindChoices, { missing: 'Choose which kind it is' }),
    ...detailsQuestions(all),
  }),
  filledIn: ({ kind }) => ({ kind: kind ?? '' }),
  save: async (tx, { paper }, { owner, about = '', ...made }) => {
    const id = await openAssessment(tx, { ...made, about, ownerPostId: owner })
    const linked = (await linkableThings(tx)).filter(
      (thing) => thing.to === 'paper' && String(thing.id) === paper,
    )
    await linkAssessment(tx, id, linked)
    return { ok: true, goTo: hrefOf({ id }) }
  },
})

/** Starting an assessment, or the one of this product with what it truly does. */
export function openingRoutes(app: FastifyInstance, facts: PackFacts): void {
  start(app)

  app.post('/assessments/pack', needs('change assessments'), async (request, reply) => {
    const done = await request.once<never>(async (tx) => {
      if (!mayAssess(tx).changeAny) throw new Forbidden('Only whoever changes papers')
      return { ok: true, goTo: hrefOf({ id: await openPack(tx, facts) }) }
    })
    return reply.redirect(done.goTo, 303)
  })
}
