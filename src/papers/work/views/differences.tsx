import { WordDifference } from '../../../design/index.ts'
import type { ClearedText, StandingClearance } from '../model/index.ts'
import { figureChanges } from '../model/index.ts'

const One = ({
  heading,
  before,
  after,
}: {
  readonly heading: string
  readonly before: string
  readonly after: string
}) =>
  before === after ? null : (
    <>
      <h3 class="govuk-heading-s">{heading}</h3>
      <p class="govuk-body los-as-typed">
        <WordDifference before={before} after={after} />
      </p>
    </>
  )

const Figures = ({ then, now }: { readonly then: ClearedText; readonly now: ClearedText }) => {
  const { gone, came } = figureChanges(then, now)
  if (gone.length + came.length === 0) return null
  return (
    <>
      <h3 class="govuk-heading-s">Figures of the whole paper</h3>
      <p class="govuk-body">
        Gone: {gone.join(', ') || 'none'}. New: {came.join(', ') || 'none'}.
      </p>
    </>
  )
}

/** What became of the words since somebody answered: taken out and added, word by word. */
export const Differences = ({ clearance }: { readonly clearance: StandingClearance }) => {
  const then = clearance.answers.at(-1)?.basis
  if (!then || clearance.since === 'unchanged') return null
  const { now, since } = clearance
  return (
    <section aria-labelledby={`since-${clearance.id}`}>
      <h2 class="govuk-heading-m" id={`since-${clearance.id}`}>
        {since === 'changed'
          ? 'What changed since it was answered'
          : 'Small corrections since it was answered'}
      </h2>
      <One heading="The section" before={then.section} after={now.section} />
      {clearance.consultee.part !== 'recommendations' && (
        <One heading="The recommendations" before={then.recommendations} after={now.recommendations} />
      )}
      <Figures then={then} now={now} />
    </section>
  )
}
