import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { needs } from '../../../access/index.ts'
import { DataTable, EmptyState, Page, page } from '../../../design/index.ts'
import type { AskingForm, Field } from '../../asking/index.ts'
import { addressOf, askingForm, mayBeEmpty, needed, oneOf } from '../../asking/index.ts'
import type { DataRisk } from '../model/index.ts'
import { formOf, likelihoods, ratedWords, severities } from '../model/index.ts'
import type { Found } from './found.ts'
import { findToChange, frameOf, hrefOf } from './found.ts'
import { keep, toChange } from './keep.ts'

interface OneRisk extends Found {
  /** Counted from 0; the next free place for a new one. */
  readonly place: number
  readonly isNew: boolean
}

const choices = (values: readonly string[]) =>
  values.map((value) => ({ value, text: value.charAt(0).toUpperCase() + value.slice(1) }))

const rated = (when: 'before' | 'after', words: string): readonly Field[] => [
  {
    kind: 'choice',
    name: `${when}-likelihood`,
    label: `How likely is harm ${words}?`,
    options: choices(likelihoods),
  },
  {
    kind: 'choice',
    name: `${when}-severity`,
    label: `How bad would it be ${words}?`,
    options: choices(severities),
  },
]

const fields = ({ isNew }: OneRisk): readonly Field[] => [
  {
    kind: 'text',
    name: 'risk',
    label: 'What could happen to people?',
    hint: 'To people, not to the council',
  },
  ...rated('before', 'before anything is done'),
  { kind: 'text', name: 'measures', label: 'What is done about it?' },
  ...rated('after', 'after that'),
  ...(isNew
    ? []
    : [
        {
          kind: 'choice' as const,
          name: 'stays',
          label: 'Does it stay in the assessment?',
          options: [
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No, take it out: the history keeps it' },
          ],
        },
      ]),
]

const likelihood = oneOf(likelihoods, 'Choose how likely harm is')
const severity = oneOf(severities, 'Choose how bad it would be')

const schema = z
  .object({
    risk: needed('Enter what could happen to people'),
    measures: mayBeEmpty,
    'before-likelihood': likelihood,
    'before-severity': severity,
    'after-likelihood': likelihood,
    'after-severity': severity,
    stays: z.string().optional(),
  })
  .transform((typed): DataRisk | undefined =>
    typed.stays === 'no'
      ? undefined
      : {
          risk: typed.risk,
          measures: typed.measures,
          before: { likelihood: typed['before-likelihood'], severity: typed['before-severity'] },
          residual: { likelihood: typed['after-likelihood'], severity: typed['after-severity'] },
        },
  )

const placeIn = (typed: string | undefined, count: number): Pick<OneRisk, 'place' | 'isNew'> | undefined => {
  if (typed === 'new') return { place: count, isNew: true }
  const place = /^[1-9]\d{0,3}$/.test(typed ?? '') ? Number(typed) - 1 : count
  return place < count ? { place, isNew: false } : undefined
}

const oneRisk: AskingForm<OneRisk, DataRisk | undefined> = {
  ...toChange,
  path: '/assessments/:id/risks/:place',
  find: async (request, address) => {
    const found = await findToChange(request, address)
    const at = placeIn(address.params.place, found.assessment.said.risks.length)
    return formOf(found.assessment).hasRisks && at ? { ...found, ...at } : undefined
  },
  frame: (found) =>
    frameOf(found, found.isNew ? 'Add a risk to people' : `Risk ${found.place + 1} to people`),
  fields,
  stored: ({ assessment: { said }, place }) => {
    const risk = said.risks[place]
    if (!risk) return {}
    return {
      risk: risk.risk,
      measures: risk.measures,
      'before-likelihood': risk.before.likelihood,
      'before-severity': risk.before.severity,
      'after-likelihood': risk.residual.likelihood,
      'after-severity': risk.residual.severity,
      stays: 'yes',
    }
  },
  schema: () => schema,
  save: (tx, found, risk, version) => {
    const { said } = found.assessment
    const risks = said.risks.toSpliced(found.place, 1, ...(risk ? [risk] : []))
    return keep(tx, found, version, { said: { ...said, risks } }, 'Risks to people')
  },
}

const RisksPage = ({ assessment }: Found) => (
  <Page
    title="Risks to people"
    caption={assessment.title}
    back={{ href: hrefOf(assessment), text: assessment.title }}
    lede="What could happen to the people whose data are used, and what is done about it."
  >
    <p class="govuk-body">
      <a class="govuk-link" href={hrefOf(assessment, 'risks/new')}>
        Add a risk
      </a>
    </p>
    <DataTable
      caption="Risks to people"
      captionHidden
      rows={assessment.said.risks.map((risk, index) => ({ ...risk, number: index + 1 }))}
      empty={<EmptyState title="No risk is named yet">An assessment without one says nothing.</EmptyState>}
      columns={[
        {
          head: 'Risk',
          cell: ({ risk, number }) => (
            <a class="govuk-link" href={hrefOf(assessment, `risks/${number}`)}>
              {risk}
            </a>
          ),
        },
        { head: 'Before', cell: ({ before }) => ratedWords(before) },
        { head: 'What remains', cell: ({ residual }) => ratedWords(residual) },
      ]}
    />
  </Page>
)

/** The risks of a data protection assessment, one form for each. */
export function riskRoutes(app: FastifyInstance): void {
  app.get('/assessments/:id/risks', needs('change assessments'), async (request, reply) =>
    page(reply, 200, <RisksPage {...await findToChange(request, addressOf(request))} />),
  )
  askingForm(app, oneRisk)
}
