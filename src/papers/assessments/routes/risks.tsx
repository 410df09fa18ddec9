import type { FastifyInstance } from 'fastify'
import { needs } from '../../../access/index.ts'
import { DataTable, EmptyState, Page, page } from '../../../design/index.ts'
import { addressOf, ask, askingForm } from '../../../forms/index.ts'
import { longText } from '../../long-text.ts'
import { formOf, likelihoods, ratedWords, severities } from '../model/index.ts'
import type { Found } from './found.ts'
import { findToChange, frameOf, hrefOf } from './found.ts'
import { keep, toChange } from './keep.ts'

interface OneRisk extends Found {
  /** Counted from 0; the next free place for a new one. */
  readonly place: number
  readonly isNew: boolean
}

const choices = <Value extends string>(values: readonly Value[]) =>
  values.map((value) => ({ value, text: value.charAt(0).toUpperCase() + value.slice(1) }))

const likelihood = (words: string) =>
  ask.radios(`How likely is harm ${words}?`, choices(likelihoods), { missing: 'Choose how likely harm is' })
const severity = (words: string) =>
  ask.radios(`How bad would it be ${words}?`, choices(severities), { missing: 'Choose how bad it would be' })

const questions = ({ isNew }: OneRisk) => ({
  risk: ask.text('What could happen to people?', {
    ...longText,
    hint: 'To people, not to the council',
    missing: 'Enter what could happen to people',
  }),
  'before-likelihood': likelihood('before anything is done'),
  'before-severity': severity('before anything is done'),
  measures: ask.text('What is done about it?', longText),
  'after-likelihood': likelihood('after that'),
  'after-severity': severity('after that'),
  ...(!isNew && {
    stays: ask.radios('Does it stay in the assessment?', [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No, take it out: the history keeps it' },
    ]),
  }),
})

const placeIn = (typed: string | undefined, count: number): Pick<OneRisk, 'place' | 'isNew'> | undefined => {
  if (typed === 'new') return { place: count, isNew: true }
  const place = /^[1-9]\d{0,3}$/.test(typed ?? '') ? Number(typed) - 1 : count
  return place < count ? { place, isNew: false } : undefined
}

const oneRisk = askingForm({
  ...toChange,
  path: '/assessments/:id/risks/:place',
  find: async (request, address) => {
    const found = await findToChange(request, address)
    const at = placeIn(address.params.place, found.assessment.said.risks.length)
    return formOf(found.assessment).hasRisks && at ? { ...found, ...at } : undefined
  },
  frame: (found) =>
    frameOf(found, found.isNew ? 'Add a risk to people' : `Risk ${found.place + 1} to people`),
  questions,
  filledIn: ({ assessment: { said }, place }) => {
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
  save: (tx, found, answers, { version }) => {
    const { said } = found.assessment
    const risk = {
      risk: answers.risk,
      measures: answers.measures ?? '',
      before: { likelihood: answers['before-likelihood'], severity: answers['before-severity'] },
      residual: { likelihood: answers['after-likelihood'], severity: answers['after-severity'] },
    }
    const risks = said.risks.toSpliced(found.place, 1, ...(answers.stays === 'no' ? [] : [risk]))
    return keep(tx, found, version, { said: { ...said, risks } }, 'Risks to people')
  },
})

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
  oneRisk(app)
}
