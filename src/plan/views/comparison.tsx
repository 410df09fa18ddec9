import { EmptyState, ShapeTag, type Tone, type Shape } from '../../design/index.ts'
import type { Difference, FieldDifference } from '../model/comparison.ts'
import type { PlanHead } from '../model/plan.ts'
import { wordDifference } from '../model/word-difference.ts'
import { UnderPlan } from './plan-frame.tsx'

export interface ComparisonProps {
  readonly plan: PlanHead
  /** 'Version 1', 'The plan as it stands'. */
  readonly before: string
  readonly after: string
  readonly differences: readonly Difference[]
}

const looks: Readonly<Record<Difference['kind'], readonly [Shape, Tone]>> = {
  added: ['disc', 'good'],
  'taken out': ['square', 'bad'],
  changed: ['diamond', 'changed'],
}

/** What was taken out struck through, what was added underlined: both have their own element, read out as such. */
const Words = ({ field }: { readonly field: FieldDifference }) => (
  <p class="govuk-body">
    {wordDifference(field.before, field.after).map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'added' ? <ins>{text}</ins> : <del>{text}</del>,
    )}
  </p>
)

const Field = ({ field, kind }: { readonly field: FieldDifference; readonly kind: Difference['kind'] }) => (
  <>
    <h3 class="govuk-heading-s">{field.label}</h3>
    {kind === 'changed' ? (
      <Words field={field} />
    ) : (
      <p class="govuk-body">{kind === 'added' ? field.after : field.before}</p>
    )}
  </>
)

const One = ({ difference: { kind, what, fields } }: { readonly difference: Difference }) => {
  const [shape, tone] = looks[kind]
  return (
    <section>
      <h2 class="govuk-heading-m">
        {what}{' '}
        <ShapeTag shape={shape} tone={tone}>
          {kind}
        </ShapeTag>
      </h2>
      {fields.map((field) => (
        <Field field={field} kind={kind} />
      ))}
    </section>
  )
}

const summary = (differences: readonly Difference[]): string => {
  const count = (kind: Difference['kind']) => differences.filter((each) => each.kind === kind).length
  return `${count('added')} added, ${count('taken out')} taken out, ${count('changed')} changed.`
}

/** Everything that differs between two versions, in the order of the plan. */
export const ComparisonPage = ({ plan, before, after, differences }: ComparisonProps) => (
  <UnderPlan
    plan={plan}
    title={`${before} and ${after.replace(/^The/, 'the')}`}
    lede={differences.length === 0 ? undefined : summary(differences)}
    breadcrumbs={[
      { text: plan.title, href: `/plan?plan=${plan.id}` },
      { text: 'Versions', href: `/plan/versions?plan=${plan.id}` },
      { text: 'Comparison' },
    ]}
  >
    {differences.length === 0 ? (
      <EmptyState title="No difference">Both say the same, word for word and date for date.</EmptyState>
    ) : (
      <>
        <p class="govuk-body-s">
          Words that were <del>taken out</del> are struck through, words that were <ins>added</ins> are
          underlined.
        </p>
        {differences.map((difference) => (
          <One difference={difference} />
        ))}
      </>
    )}
  </UnderPlan>
)
