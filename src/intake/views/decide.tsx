import { Button, errorFor, Form, Textarea, type Problem } from '../../design/index.ts'
import type { Preview } from '../import/model.ts'
import { isHeldBack, numbersInDoubt } from '../model/held-back.ts'
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
    {isHeldBack(preview) && <ApplyAllTheSame shown={shown} preview={preview} why={why} />}
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

const dayAsked = {
  label: 'Why is it applied although its days do not fit the day of the file?',
  hint: 'For example: the file has one list only, in which little happens. Do not name a child.',
}
const numbersAsked = {
  label: 'Why is it applied although the numbers are written otherwise?',
  hint: 'For example: the case system writes its numbers otherwise from now on. Do not name a child.',
}
const bothAsked = { ...dayAsked, label: 'Why is it applied although its days and its numbers do not fit?' }

const askedOf = (preview: Preview) =>
  preview.dayInDoubt === undefined ? numbersAsked : numbersInDoubt(preview) ? bothAsked : dayAsked

/** Where the day of the file, or most of its numbers, look wrong, applying takes a reason. */
const ApplyAllTheSame = ({
  shown: { held, mayApprove, holds },
  preview,
  why,
}: CheckedProps & { readonly preview: Preview }) =>
  mayApprove &&
  holds && (
    <Form action={`/intake/${held.id}/apply`} version={held.version}>
      <Textarea
        name="reason"
        label={{
          content: askedOf(preview).label,
          class: 'govuk-label--s',
        }}
        hint={askedOf(preview).hint}
        rows={2}
        value={why?.typed ?? ''}
        error={errorFor(why?.problems, 'reason')}
      />
      <Button kind="warning" preventDoubleClick>
        Apply it all the same
      </Button>
    </Form>
  )
