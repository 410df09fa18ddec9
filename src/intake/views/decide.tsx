import { Button, errorFor, Form, Textarea, type Problem } from '../../design/index.ts'
import type { Preview } from '../import/model.ts'
import { isHeldBack } from '../model/held-back.ts'
import type { ImportShown } from '../model/import-shown.ts'

/** What somebody typed for applying a file that is held back, and what is wrong with it. */
export interface WhyApplied {
  readonly typed: string
  readonly problems: readonly Problem[]
}

export interface CheckedProps {
  readonly shown: ImportShown
  readonly why?: WhyApplied | undefined
}

/** The ways on from a file that is checked. */
export const Decide = ({ shown, preview, why }: CheckedProps & { readonly preview: Preview }) => (
  <section class="los-screen-only">
    <h2 class="govuk-heading-m" id="decide">
      Put it into the record?
    </h2>
    {!shown.mayChange && <p class="govuk-body">That is for those who look after the extracts.</p>}
    {isHeldBack(preview) && <ApplyAllTheSame shown={shown} why={why} />}
    <div class="govuk-button-group">
      {shown.mayApprove && shown.holds && !isHeldBack(preview) && (
        <Form action={`/intake/${shown.held.id}/apply`} version={shown.held.version}>
          <Button preventDoubleClick>Apply it</Button>
        </Form>
      )}
      {shown.mayChange && (
        <Form action={`/intake/${shown.held.id}/check`} version={shown.held.version}>
          <Button kind="secondary" preventDoubleClick>
            Check it once more
          </Button>
        </Form>
      )}
      {shown.mayChange && (
        <Form action={`/intake/${shown.held.id}/throw-away`} version={shown.held.version}>
          <Button kind="secondary">Throw it away</Button>
        </Form>
      )}
    </div>
  </section>
)

/** Where most of the children would only change their numbers, applying takes a reason. */
const ApplyAllTheSame = ({ shown: { held, mayApprove, holds }, why }: CheckedProps) =>
  mayApprove &&
  holds && (
    <Form action={`/intake/${held.id}/apply`} version={held.version}>
      <Textarea
        name="reason"
        label={{
          content: 'Why is it applied although the numbers are written otherwise?',
          class: 'govuk-label--s',
        }}
        hint="For example: the case system writes its numbers otherwise from now on. Do not name a child."
        rows={2}
        value={why?.typed ?? ''}
        error={errorFor(why?.problems, 'reason')}
      />
      <Button kind="warning" preventDoubleClick>
        Apply it all the same
      </Button>
    </Form>
  )
