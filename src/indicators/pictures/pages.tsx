import {
  Caseloads,
  CohortDurations,
  EmptyState,
  InsetText,
  Journeys,
  Page,
  useFrame,
} from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { Durations, StageMonth, TeamLoads } from './model.ts'
import { durationsSentence, loadsSentence, stagesSentence } from './model.ts'

const back = { href: '/measures', text: 'Measures' }

/** How long assessments take, and how long children have been on a plan or in care. */
export const DurationsPage = ({ all }: { readonly all: readonly Durations[] }) => {
  const { asAt } = useFrame()
  return (
    <Page
      title="How long it takes"
      lede={`Assessments, child protection plans and care as at ${longDate(asAt)}: everybody’s rows, and nobody named.`}
      back={back}
      wide
      print="landscape"
    >
      {all.map((durations) => {
        const { measure, days, limit } = durations
        return (
          <section>
            <h2 class="govuk-heading-m">{measure.question}</h2>
            <p class="govuk-body">{measure.definition}</p>
            {days.length === 0 ? (
              <EmptyState title="None on this day, or no extract tells" />
            ) : (
              <CohortDurations
                title={measure.title}
                sentence={durationsSentence(durations)}
                days={days}
                limit={limit}
                what="How many"
                unit={measure.unit === 'working days' ? 'working days' : 'days'}
              />
            )}
          </section>
        )
      })}
    </Page>
  )
}

export interface JourneysPageProps {
  readonly stages: readonly string[]
  readonly months: readonly StageMonth[]
}

/** Where children stood, month by month. */
export const JourneysPage = ({ stages, months }: JourneysPageProps) => (
  <Page
    title="Where children stand, month by month"
    lede="Children by the stage of their case at the end of each month: everybody’s rows, and nobody named."
    back={back}
    wide
    print="landscape"
  >
    <Journeys
      title="Children at each stage"
      sentence={stagesSentence(stages, months)}
      stages={stages}
      months={months}
      source="Cases of list 6 by their status, as known now."
    />
  </Page>
)

/** What each worker holds, for those who manage the work: never part of a paper. */
export const CaseloadsPage = ({ teams }: { readonly teams: readonly TeamLoads[] }) => (
  <Page
    title="What each worker holds"
    lede="Open cases of list 6 by worker, for the teams that you manage."
    back={back}
    wide
    print="landscape"
  >
    <InsetText>
      This is for the workers’ own line of management and is never part of a paper. How many cases somebody
      holds does not say how heavy they are. Names that stand for nobody, such as a duty desk or a vacancy,
      are no worker’s here; the measure of caseload takes each name as the extract has it.
    </InsetText>
    {teams.length === 0 && <EmptyState title="No open case stands with a team that you manage" />}
    {teams.map((loads) => (
      <section>
        <h2 class="govuk-heading-m">{loads.team}</h2>
        <Caseloads
          title={`Open cases by worker: ${loads.team}`}
          sentence={loadsSentence(loads)}
          caseloads={loads.workers}
          unallocated={loads.unallocated === 0 ? undefined : loads.unallocated}
        />
      </section>
    ))}
  </Page>
)
