import { EmptyState } from '../../../design/index.ts'
import type { Inspection } from '../../../inspection/index.ts'
import { longDate } from '../../../kernel/index.ts'

export interface WelcomeProps {
  readonly inspections: readonly Inspection[]
  readonly may: { readonly add: boolean; readonly plan: boolean }
}

const DropTheReport = ({ may }: WelcomeProps) => (
  <EmptyState
    title="Drop Ofsted’s report"
    {...(may.add ? { action: { href: '/inspections/add', text: 'Add an inspection' } } : {})}
  >
    <p class="govuk-body">
      The PDF is read word for word and shown beside its own text for you to check. The statutory dates and a
      plan with an area for each finding follow from it.
    </p>
    {!may.add && <p class="govuk-body">Whoever may change inspections puts the first one on record.</p>}
  </EmptyState>
)

/** What to do with the latest inspection: make its plan, for whoever may. */
const MakeThePlan = ({
  inspection,
  may,
}: {
  readonly inspection: Inspection
  readonly may: WelcomeProps['may']
}) => (
  <EmptyState
    title={`${inspection.authority}, ${inspection.kind} of ${longDate(inspection.inspectedFrom)}: no plan answers it yet`}
    action={
      may.plan
        ? { href: `/plan/new?inspection=${inspection.id}`, text: 'Make a plan from it' }
        : { href: `/inspections/${inspection.id}`, text: 'Read what the inspectors found' }
    }
  >
    <p class="govuk-body">Each finding becomes an area of the plan, or several findings together do.</p>
  </EmptyState>
)

/** What stands in the plan's place while there is none: the one thing to do. */
export const Welcome = ({ inspections, may }: WelcomeProps) => {
  const [latest] = inspections
  return latest ? (
    <MakeThePlan inspection={latest} may={may} />
  ) : (
    <DropTheReport inspections={inspections} may={may} />
  )
}
