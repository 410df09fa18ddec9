import { Day, Form } from '../../design/index.ts'
import type { OutsideEvent } from '../model/outside-event.ts'
import type { PlanAction } from '../model/plan.ts'
import { Station } from './station.tsx'

type Named = Pick<PlanAction, 'id' | 'reference' | 'text'>

interface WaitsForProps {
  readonly action: PlanAction
  readonly waitedForBy: readonly Named[]
  /** What it awaits from outside the plan. */
  readonly events: readonly OutsideEvent[]
  readonly may: { readonly change: boolean }
}

const ActionLink = ({ id, reference, text }: Named) => (
  <a class="govuk-link" href={`/plan/actions/${id}`}>
    {reference} {text}
  </a>
)

const Awaited = ({ action, may }: WaitsForProps) => (
  <ul class="govuk-list">
    {action.waitsFor.map((awaited) => (
      <li>
        <ActionLink {...awaited} />
        {may.change && (
          <Form action={`/plan/actions/${action.id}/waits/${awaited.id}/remove`} class="los-screen-only">
            <button type="submit" class="los-button-link">
              Stop waiting for {awaited.reference}
            </button>
          </Form>
        )}
      </li>
    ))}
  </ul>
)

const Outside = ({ events }: Pick<WaitsForProps, 'events'>) => (
  <ul class="govuk-list">
    {events.map(({ what, dueOn, happenedOn, teller, toldBy }) => (
      <li>
        From outside the plan: {what},{' '}
        {happenedOn === null ? (
          <>
            on <Day day={dueOn} />, told by {teller?.title ?? toldBy}
          </>
        ) : (
          <>
            happened on <Day day={happenedOn} />
          </>
        )}
      </li>
    ))}
  </ul>
)

export const WaitsFor = (props: WaitsForProps) => {
  const { action, waitedForBy, events, may } = props
  return (
    <Station
      id="waits"
      title="What it waits for"
      {...(may.change
        ? { edit: { href: `/plan/actions/${action.id}/waits`, text: 'Make it wait for another action' } }
        : {})}
    >
      {action.waitsFor.length + events.length === 0 && <p class="govuk-body">Nothing.</p>}
      {action.waitsFor.length > 0 && <Awaited {...props} />}
      {events.length > 0 && <Outside events={events} />}
      {waitedForBy.length > 0 && (
        <>
          <h3 class="govuk-heading-s">What waits for it</h3>
          <ul class="govuk-list">
            {waitedForBy.map((other) => (
              <li>
                <ActionLink {...other} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Station>
  )
}
