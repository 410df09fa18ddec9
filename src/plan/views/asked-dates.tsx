import { Button, Day, Form } from '../../design/index.ts'
import type { AskedDate } from '../model/plan.ts'
import type { AskedFor } from '../model/words.ts'

const Settle = ({ asked }: { readonly asked: AskedDate }) => (
  <Form action={`/plan/redatings/${asked.id}`}>
    <div class="govuk-button-group">
      <Button name="settled" value="approved" preventDoubleClick>
        Approve the date
      </Button>
      <Button kind="secondary" name="settled" value="refused" preventDoubleClick>
        Refuse it
      </Button>
    </div>
  </Form>
)

const One = ({ item, mayApprove }: { readonly item: AskedFor; readonly mayApprove: boolean }) => (
  <li>
    <p class="govuk-body">
      <a class="govuk-link" href={item.href}>
        Re-date {item.what}
      </a>{' '}
      {item.dueOn && (
        <>
          from <Day day={item.dueOn} />{' '}
        </>
      )}
      to <Day day={item.asked.toOn} />: {item.asked.reason} Asked by {item.asked.askedBy} on{' '}
      <Day day={item.asked.askedOn} />. Until it is approved, the earlier date counts.
    </p>
    {mayApprove && <Settle asked={item.asked} />}
  </li>
)

/** Re-datings that wait for somebody to approve or refuse them. */
export const AskedDates = ({
  asked,
  mayApprove,
}: {
  readonly asked: readonly AskedFor[]
  readonly mayApprove: boolean
}) =>
  asked.length === 0 ? null : (
    <section aria-labelledby="asked-heading">
      <h2 class="govuk-heading-m" id="asked-heading">
        {mayApprove ? 'Needs your decision' : 'Waiting for approval'} ({asked.length})
      </h2>
      {mayApprove && (
        <p class="govuk-hint los-screen-only">
          Whoever asked for it does not decide on it, unless nobody else may approve the plan.
        </p>
      )}
      <ul class="govuk-list">
        {asked.map((item) => (
          <One item={item} mayApprove={mayApprove} />
        ))}
      </ul>
    </section>
  )
