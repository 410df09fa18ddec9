import type { ChildNamed, MeasureShown } from '../model/shown.ts'

const Names = ({ children }: { readonly children: readonly ChildNamed[] }) => (
  <>
    {children.map(({ childId, councilId }, at) => (
      <>
        {at > 0 && ', '}
        <a class="govuk-link" href={`/children/${childId}`}>
          {councilId}
        </a>
      </>
    ))}
  </>
)

const Side = ({ words, children }: { readonly words: string; readonly children: readonly ChildNamed[] }) => (
  <p class="govuk-body">
    {words}: {children.length === 0 ? 'nobody' : <Names children={children} />}
    {children.length > 0 && '.'}
  </p>
)

/** The time limit that answers the same question, and the children on whom the two differ. */
export const DifferingChildren = ({ shown: { measure, differing } }: { readonly shown: MeasureShown }) => {
  if (!measure.clock || !differing) return null
  return (
    <section>
      <h2 class="govuk-heading-m">Beside the time limit</h2>
      <p class="govuk-body">
        {measure.clock.differs} Lists and badges go by the time limit:{' '}
        {measure.clock.rules.map((rule, at) => (
          <>
            {at > 0 && ', '}
            <a class="govuk-link" href={`/clocks/${rule}`}>
              {rule}
            </a>
          </>
        ))}
        .
      </p>
      {differing.kind === 'children' ? (
        <>
          <Side words="Only this measure finds late" children={differing.measureOnly} />
          <Side words="Only the time limit finds late" children={differing.clockOnly} />
        </>
      ) : (
        <p class="govuk-body">Who they are is shown to those who may open children’s records.</p>
      )}
    </section>
  )
}
