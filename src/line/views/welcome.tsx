import { EmptyState, Page } from '../../design/index.ts'

/** The first page of a council that has no plan yet: the one thing to do. */
export const Welcome = ({
  mayAdd,
  inspections,
}: {
  readonly mayAdd: boolean
  readonly inspections: number
}) => (
  <Page title="Are we on course?" lede="There is no plan yet. It begins with what the inspectors found.">
    {inspections > 0 ? (
      <EmptyState
        title="An inspection is on record, and no plan answers it"
        action={{ href: '/inspections', text: 'Open the inspection and make a plan from it' }}
      >
        <p class="govuk-body">Each finding becomes an area of the plan, or several findings together do.</p>
      </EmptyState>
    ) : (
      <EmptyState
        title="Drop Ofsted’s report"
        {...(mayAdd ? { action: { href: '/inspections/add', text: 'Add an inspection' } } : {})}
      >
        <p class="govuk-body">
          The PDF is read word for word and shown beside its own text for you to check. The statutory dates
          and a plan with an area for each finding follow from it.
        </p>
      </EmptyState>
    )}
  </Page>
)
