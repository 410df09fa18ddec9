import { Button, Day, Form, ShapeTag } from '../../design/index.ts'
import type { ChangeRequest } from '../model/change.ts'
import { changedInWords, isWaiting } from '../model/change.ts'
import type { PlanAction } from '../model/plan.ts'

const Settle = ({ id }: ChangeRequest) => (
  <Form action={`/plan/changes/${id}`}>
    <div class="govuk-button-group">
      <Button name="settled" value="approved" preventDoubleClick>
        Approve the change
      </Button>
      <Button kind="secondary" name="settled" value="refused" preventDoubleClick>
        Refuse it
      </Button>
    </div>
  </Form>
)

const hrefOf = ({ actionId, measureId }: ChangeRequest): string =>
  measureId === null ? `/plan/actions/${actionId}` : `/plan/measures/${measureId}`

type Actions = readonly Pick<PlanAction, 'id' | 'reference'>[]

const Named = ({ change, actions }: { readonly change: ChangeRequest; readonly actions: Actions }) => {
  const action = actions.find(({ id }) => id === change.actionId)
  return (
    <a class="govuk-link" href={hrefOf(change)}>
      {changedInWords[change.what]}
      {action ? ` of action ${action.reference}` : ''}
    </a>
  )
}

/** Changes of an approved plan that wait for somebody to approve or refuse them. */
export const AskedChanges = ({
  changes,
  actions,
  mayApprove,
}: {
  readonly changes: readonly ChangeRequest[]
  readonly actions: Actions
  readonly mayApprove: boolean
}) => {
  const waiting = changes.filter(isWaiting)
  return waiting.length === 0 ? null : (
    <section aria-labelledby="changes-heading">
      <h2 class="govuk-heading-m" id="changes-heading">
        {mayApprove ? 'Changes to decide on' : 'Changes that wait for approval'} ({waiting.length})
      </h2>
      {mayApprove && (
        <p class="govuk-hint los-screen-only">
          Whoever asked for it does not decide on it, unless nobody else may approve the plan.
        </p>
      )}
      <ul class="govuk-list">
        {waiting.map((change) => (
          <li>
            <p class="govuk-body">
              <Named change={change} actions={actions} /> from “{change.from}” to “{change.to}”:{' '}
              {change.reason} Asked by {change.askedBy} on <Day day={change.askedOn} />. Until it is approved,
              the earlier one counts.
            </p>
            {mayApprove && <Settle {...change} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

const settledTag = ({ settled }: ChangeRequest) =>
  settled === 'approved' ? (
    <ShapeTag shape="dashes" tone="changed">
      approved
    </ShapeTag>
  ) : settled === 'refused' ? (
    <ShapeTag shape="ring" tone="quiet">
      refused
    </ShapeTag>
  ) : (
    <ShapeTag shape="square" tone="waiting">
      waiting
    </ShapeTag>
  )

/** Every change ever asked for: what it said first stays in sight. */
export const ChangesMade = ({ changes }: { readonly changes: readonly ChangeRequest[] }) =>
  changes.length === 0 ? null : (
    <>
      <h3 class="govuk-heading-s">Changes asked for since approval</h3>
      <ul class="govuk-list govuk-list--spaced">
        {changes.map((change) => (
          <li>
            {settledTag(change)} {changedInWords[change.what]}, first “{change.from}”, to “{change.to}”.{' '}
            {change.reason} Asked by {change.askedBy} on <Day day={change.askedOn} />
            {change.settledOn !== null && (
              <>
                ; {change.settled} by {change.settledBy} on <Day day={change.settledOn} />
              </>
            )}
            .
          </li>
        ))}
      </ul>
    </>
  )
