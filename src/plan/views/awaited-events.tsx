import { DataTable, Day, type Column } from '../../design/index.ts'
import type { OutsideEvent } from '../model/outside-event.ts'
import { isOverdue } from '../model/outside-event.ts'
import type { PlanWithAreas } from '../model/plan.ts'
import { actionsOf } from '../model/plan.ts'
import { DueDate, PostName } from './dates.tsx'
import { planHref } from './plan-frame.tsx'

interface AwaitedEventsProps {
  readonly whole: PlanWithAreas
  readonly mayChange: boolean
}

const EventDay = ({ event, whole }: { readonly event: OutsideEvent; readonly whole: PlanWithAreas }) => (
  <>
    <DueDate dueOn={event.dueOn} originalDueOn={event.firstOn} />
    {isOverdue(event, whole.day) && <span class="los-late"> not heard of</span>}
    {event.happenedOn && (
      <>
        {' '}
        happened <Day day={event.happenedOn} />
      </>
    )}
  </>
)

const eventColumns = ({
  whole,
  mayChange,
}: AwaitedEventsProps): readonly (Column<OutsideEvent> | false)[] => [
  { head: 'What', class: 'los-column--words', cell: ({ what }) => what },
  {
    head: 'Day',
    cell: (event) => <EventDay event={event} whole={whole} />,
  },
  {
    head: 'Who tells',
    cell: ({ teller, toldBy }) => (teller ? <PostName post={teller} nobody="" /> : toldBy),
  },
  {
    head: 'Actions that wait',
    cell: ({ awaitedBy: ids }) =>
      actionsOf(whole)
        .filter(({ id }) => ids.includes(id))
        .map(({ reference }) => reference)
        .join(', '),
  },
  mayChange && {
    head: 'Change',
    class: 'los-screen-only',
    cell: ({ id, what }) => (
      <a class="govuk-link" href={`/plan/events/${id}/edit`}>
        Change<span class="govuk-visually-hidden"> {what}</span>
      </a>
    ),
  },
]

/** What actions of the plan wait for outside it. */
export const AwaitedEvents = (props: AwaitedEventsProps) => {
  const { whole, mayChange } = props
  return (
    <section id="events" aria-labelledby="events-heading">
      <h2 class="govuk-heading-m" id="events-heading">
        Awaited from outside the plan ({whole.events.length})
      </h2>
      {whole.events.length === 0 ? (
        <p class="govuk-body">No action waits for anything outside the plan.</p>
      ) : (
        <DataTable
          caption="Awaited from outside the plan"
          captionHidden
          rows={whole.events}
          columns={eventColumns(props)}
        />
      )}
      {mayChange && (
        <p class="govuk-body los-screen-only">
          <a class="govuk-link" href={planHref('/plan/events/new', whole.plan)}>
            Add what is awaited from outside
          </a>
        </p>
      )}
    </section>
  )
}
