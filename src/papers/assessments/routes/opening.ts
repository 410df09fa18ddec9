import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Post } from '../../../access/index.ts'
import { needs, posts } from '../../../access/index.ts'
import { Forbidden } from '../../../kernel/index.ts'
import type { AskingForm } from '../../asking/index.ts'
import { askingForm, oneOf } from '../../asking/index.ts'
import { mayAssess } from '../may.ts'
import type { AssessmentKind } from '../model/index.ts'
import { assessmentForms, assessmentKinds } from '../model/index.ts'
import type { PackFacts } from '../pack/index.ts'
import { openPack } from '../pack/index.ts'
import { linkableThings, linkAssessment, openAssessment } from '../store/index.ts'
import { hrefOf } from './found.ts'
import { detailsFields, detailsSchema } from './writing.ts'

interface Opening {
  readonly posts: readonly Post[]
  readonly kind: AssessmentKind | undefined
  /** The paper from whose page it was opened: it is linked at once. */
  readonly paper: string | undefined
}

type Opened = z.infer<ReturnType<typeof detailsSchema>> & { readonly kind: AssessmentKind }

const start: AskingForm<Opening, Opened> = {
  path: '/assessments/new',
  permission: 'change assessments',
  find: (request, { query }) =>
    request.asViewer(async (tx) => {
      if (!mayAssess(tx).changeAny) throw new Forbidden('Only whoever changes papers')
      const kind = assessmentKinds.find((each) => each === query.kind?.replace('-', ' '))
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
  fields: ({ posts: all }) => [
    {
      kind: 'choice',
      name: 'kind',
      label: 'Which kind?',
      options: assessmentKinds.map((kind) => {
        const { name } = assessmentForms[kind]
        return { value: kind, text: name.charAt(0).toUpperCase() + name.slice(1) }
      }),
    },
    ...detailsFields(all),
  ],
  stored: ({ kind }) => ({ kind: kind ?? '' }),
  schema: ({ posts: all }) =>
    detailsSchema(all).extend({ kind: oneOf(assessmentKinds, 'Choose which kind it is') }),
  save: async (tx, { paper }, { owner, ...made }) => {
    const id = await openAssessment(tx, { ...made, ownerPostId: owner })
    const linked = (await linkableThings(tx)).filter(
      (thing) => thing.to === 'paper' && String(thing.id) === paper,
    )
    await linkAssessment(tx, id, linked)
    return { ok: true, goTo: hrefOf({ id }) }
  },
}

/** Starting an assessment, or the one of this product with what it truly does. */
export function openingRoutes(app: FastifyInstance, facts: PackFacts): void {
  askingForm(app, start)

  app.post('/assessments/pack', needs('change assessments'), async (request, reply) => {
    const done = await request.once<never>(async (tx) => {
      if (!mayAssess(tx).changeAny) throw new Forbidden('Only whoever changes papers')
      return { ok: true, goTo: hrefOf({ id: await openPack(tx, facts) }) }
    })
    return reply.redirect(done.goTo, 303)
  })
}
