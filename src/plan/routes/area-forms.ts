import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import { posts } from '../../access/index.ts'
import type { AreaWording } from '../store/areas.ts'
import { addArea, removeArea, reviseArea } from '../store/areas.ts'
import {
  AnalysisForm,
  analysisFields,
  AreaDetailsForm,
  NewAreaForm,
  OutcomeForm,
  outcomeField,
  RemoveAreaForm,
} from '../views/area-form.tsx'
import { postsTyped } from '../views/posts.ts'
import type { ComparedField } from '../views/typed-form.ts'
import { filledIn } from '../views/typed-form.ts'
import { chosenPost, optionalText, requiredText } from './fields.ts'
import type { Asked, FormPageAround } from './form-page.tsx'
import { formPage, formPageAround } from './form-page.tsx'
import type { PlanNeeds } from './needs.ts'
import type { AreaRead } from './reads.ts'
import { areaAsked, strategicAsked } from './reads.ts'

/** A form that rewrites some part of an area: all three work alike. */
const areaPart = (
  part: string,
  form: Pick<FormPageAround<AreaRead, AreaWording, unknown>, 'schema' | 'View' | 'stored'> & {
    readonly fields: (subject: AreaRead) => readonly ComparedField[]
  },
): FormPageAround<AreaRead, AreaWording, unknown> => ({
  ...form,
  path: `/plan/areas/:id/${part}`,
  permission: 'change plan',
  find: async (tx, asked, around) => {
    const found = await areaAsked(tx, asked, around)
    return found?.area.servesId === null ? found : undefined
  },
  save: (tx, { area }, wording, version) => reviseArea(tx, area.id, version, wording),
  goTo: ({ area }) => `/plan/areas/${area.id}`,
  changes: {
    thing: ({ area }) => `area ${area.position}`,
    version: ({ area }) => area.version,
    fields: form.fields,
    storedHref: ({ area }) => `/plan/areas/${area.id}`,
  },
})

const analysis = areaPart('analysis', {
  View: AnalysisForm,
  stored: ({ area: { context, causes, doneSoFar, needed } }) =>
    filledIn({ context, causes, doneSoFar, needed }),
  schema: () =>
    z.object({
      context: optionalText(),
      causes: optionalText(),
      doneSoFar: optionalText(),
      needed: optionalText(),
    }),
  fields: () => analysisFields,
})

const outcome = areaPart('outcome', {
  View: OutcomeForm,
  stored: ({ area }) => filledIn({ outcome: area.outcome }),
  schema: () => z.object({ outcome: optionalText() }),
  fields: () => [outcomeField],
})

const titleAndSponsor = (choices: AreaRead['posts']) =>
  z
    .object({ title: requiredText('Enter the title of the area', 200), sponsor: chosenPost(choices) })
    .transform(({ title, sponsor }) => ({ title, sponsorPostId: sponsor }))

const details = areaPart('details', {
  View: AreaDetailsForm,
  stored: ({ area }) => filledIn({ title: area.title, sponsor: area.sponsor?.id ?? null }),
  schema: ({ posts: choices }) => titleAndSponsor(choices),
  fields: ({ posts: choices }) => [
    { name: 'title', label: 'Title' },
    { name: 'sponsor', label: 'Sponsor', says: postsTyped('sponsor', choices) },
  ],
})

async function newAreaAsked(tx: ViewerTx, asked: Asked) {
  const plan = await strategicAsked(tx, asked)
  return plan && { plan, posts: await posts(tx) }
}

/** Adding, changing and removing areas. */
export function areaForms(app: FastifyInstance, planNeeds: PlanNeeds): void {
  formPageAround(app, analysis, planNeeds)
  formPageAround(app, outcome, planNeeds)
  formPageAround(app, details, planNeeds)
  formPage(app, {
    path: '/plan/areas/new',
    permission: 'change plan',
    find: newAreaAsked,
    stored: () => filledIn({}),
    schema: ({ posts: choices }) => titleAndSponsor(choices),
    View: NewAreaForm,
    save: (tx, { plan }, area) => addArea(tx, plan.id, { ...area, findings: [] }),
    goTo: (_subject, { areaId }) => `/plan/areas/${areaId}`,
  })
  formPageAround(
    app,
    {
      ...areaPart('remove', {
        View: RemoveAreaForm,
        stored: () => filledIn({}),
        schema: () => z.object({}),
        fields: () => [],
      }),
      save: (tx, { area }, _nothing, version) => removeArea(tx, area.id, version),
      goTo: ({ plan }) => `/plan?plan=${plan.id}`,
    },
    planNeeds,
  )
}
