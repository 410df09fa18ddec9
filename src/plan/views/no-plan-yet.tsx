import { EmptyState, Page } from '../../design/index.ts'
import type { Inspection } from '../../inspection/index.ts'
import { longDate } from '../../kernel/index.ts'

export interface NoPlanYetProps {
  readonly inspections: readonly Inspection[]
  readonly may: { readonly change: boolean }
}

const named = ({ authority, kind, inspectedFrom }: Inspection): string =>
  `${authority}, ${kind} of ${longDate(inspectedFrom)}`

/** The plan before there is one: it begins with an inspection. */
export const NoPlanYet = ({ inspections, may }: NoPlanYetProps) => (
  <Page title="Plan">
    {inspections.length === 0 ? (
      <EmptyState title="No plan yet" action={{ href: '/inspections', text: 'Go to the inspections' }}>
        A plan begins with an inspection: put one on record first, by its report or by hand.
      </EmptyState>
    ) : (
      <>
        <EmptyState title="No plan yet">
          {may.change
            ? 'Make one from an inspection: it begins with an area for each finding.'
            : 'Whoever may change the plan makes one from an inspection.'}
        </EmptyState>
        <ul class="govuk-list">
          {inspections.map((inspection) => (
            <li>
              {may.change ? (
                <a class="govuk-link" href={`/plan/new?inspection=${inspection.id}`}>
                  Make a plan from {named(inspection)}
                </a>
              ) : (
                named(inspection)
              )}
            </li>
          ))}
        </ul>
      </>
    )}
  </Page>
)
