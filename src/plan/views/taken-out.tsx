import { Button, Day, Form, Timeline } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ActionId } from '../ids.ts'
import type { HistoryEntry } from '../model/history.ts'
import type { PlanHead } from '../model/plan.ts'
import { changeEntry } from './action-timeline.tsx'
import { UnderPlan } from './plan-frame.tsx'
import { Station } from './station.tsx'

export interface TakenOutProps {
  readonly id: ActionId
  readonly plan: PlanHead
  readonly place: {
    readonly areaId: number
    readonly areaTitle: string
    readonly reference: string
    readonly text: string
    readonly version: number
  }
  readonly takenOut: { readonly on: IsoDate; readonly because: string }
  readonly history: readonly HistoryEntry[]
  readonly may: { readonly change: boolean }
}

/** An action that is no longer in the plan. */
export const TakenOutPage = ({ id, plan, place, takenOut, history, may }: TakenOutProps) => (
  <UnderPlan
    plan={plan}
    title={place.text}
    caption={`Action ${place.reference}, taken out of the plan`}
    breadcrumbs={[
      { text: plan.title, href: `/plan?plan=${plan.id}` },
      { text: place.areaTitle, href: `/plan/areas/${place.areaId}` },
      { text: `Action ${place.reference}` },
    ]}
  >
    <p class="govuk-body">
      Taken out on <Day day={takenOut.on} />: {takenOut.because} Its reference is not used again.
    </p>
    {may.change && (
      <Form action={`/plan/actions/${id}/put-back`} version={place.version} class="los-screen-only">
        <Button kind="secondary" preventDoubleClick>
          Put it back into the plan
        </Button>
      </Form>
    )}
    <Station id="history" title="Everything that happened">
      <Timeline
        label={`Everything that happened to action ${place.reference}`}
        entries={history.map(changeEntry)}
      />
    </Station>
  </UnderPlan>
)
