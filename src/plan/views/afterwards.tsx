import { Day, ShapeTag } from '../../design/index.ts'
import type { Check } from '../model/checks.ts'
import type { PlanAction } from '../model/plan.ts'
import type { Relapse } from '../model/relapse.ts'
import { Station } from './station.tsx'

const decisions = {
  're-open': 'Re-opened',
  'new action': 'Answered by a new action',
  accept: 'Accepted',
} as const

const StateOf = ({ relapse: { state } }: { readonly relapse: Relapse }) =>
  state === 'decided' ? (
    <ShapeTag shape="tick" tone="done">
      decided
    </ShapeTag>
  ) : state === 're-opened unanswered' ? (
    <ShapeTag shape="triangle" tone="bad">
      re-opened unanswered
    </ShapeTag>
  ) : (
    <ShapeTag shape="half" tone="watch">
      relapse to decide
    </ShapeTag>
  )

const Answer = ({ relapse: { state, decision, dueOn } }: { readonly relapse: Relapse }) => {
  if (decision)
    return (
      <>
        {decisions[decision.decision]} on <Day day={decision.decidedOn} />, recorded by {decision.writtenBy}:{' '}
        {decision.reason}
        {decision.newActionId !== null && (
          <>
            {' '}
            <a class="govuk-link" href={`/plan/actions/${decision.newActionId}`}>
              The new action
            </a>
          </>
        )}
      </>
    )
  return state === 're-opened unanswered' ? (
    <>
      Nobody decided by the board of <Day day={dueOn} />: the action counts as open again. Take the earlier
      delivery back to record a new one.
    </>
  ) : (
    <>
      A decision is due at the board of <Day day={dueOn} />. Without one the action re-opens by itself.
    </>
  )
}

/** Relapses of an action that was complete, newest first. */
export const Relapses = ({
  action,
  mayChange,
}: {
  readonly action: PlanAction
  readonly mayChange: boolean
}) =>
  action.relapses.length === 0 ? null : (
    <Station
      id="relapse"
      title="Relapse"
      {...(mayChange && action.relapses.at(-1)?.state === 'waiting for a decision'
        ? { edit: { href: `/plan/actions/${action.id}/relapse`, text: 'Record what the board decides' } }
        : {})}
    >
      {action.relapses.toReversed().map((relapse) => (
        <>
          <p class="govuk-body govuk-!-margin-bottom-1">
            <StateOf relapse={relapse} /> Opened on <Day day={relapse.openedOn} />
          </p>
          <p class="govuk-body">
            {relapse.because} <Answer relapse={relapse} />
          </p>
        </>
      ))}
    </Station>
  )

const CheckLine = ({
  action,
  check,
  mayChange,
}: {
  action: PlanAction
  check: Check
  mayChange: boolean
}) => {
  const { months, dueOn, state, done } = check
  return (
    <li>
      After {months} months, due <Day day={dueOn} />:{' '}
      {done ? (
        <>
          <strong>{done.holds ? 'it holds' : 'it does not hold'}</strong>, {done.writtenBy} on{' '}
          <Day day={done.doneOn} />. {done.says}
        </>
      ) : (
        <strong>{state === 'due' ? 'due now' : 'to come'}</strong>
      )}
      {done === null && mayChange && state === 'due' && (
        <span class="los-screen-only">
          {' '}
          <a class="govuk-link" href={`/plan/actions/${action.id}/checks/${months}`}>
            Record the check<span class="govuk-visually-hidden"> after {months} months</span>
          </a>
        </span>
      )}
    </li>
  )
}

/** Whether a change of practice still holds after three and six months. */
export const ChecksBack = ({
  action,
  mayChange,
}: {
  readonly action: PlanAction
  readonly mayChange: boolean
}) =>
  action.checks.length === 0 ? null : (
    <Station id="checks" title="Does it last?">
      <ul class="govuk-list">
        {action.checks.map((check) => (
          <CheckLine action={action} check={check} mayChange={mayChange} />
        ))}
      </ul>
    </Station>
  )
