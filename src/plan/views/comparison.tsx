import {
  EmptyState,
  ShapeTag,
  SummaryList,
  type Tone,
  type Shape,
  WordDifference,
} from '../../design/index.ts'
import { lowerFirst } from '../../kernel/index.ts'
import type { Difference, FieldDifference } from '../model/comparison.ts'
import type { PlanHead } from '../model/plan.ts'
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

const valueOf = (kind: Difference['kind'], field: FieldDifference) => {
  if (kind === 'changed') return <WordDifference {...field} />
  return kind === 'added' ? field.after : field.before
}

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
      <SummaryList rows={fields.map((field) => ({ key: field.label, value: valueOf(kind, field) }))} />
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
    title={`${before} and ${lowerFirst(after)}`}
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
