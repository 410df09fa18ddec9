import type { Problem, TypedDate } from '../../design/index.ts'
import { Button, DateInput, errorFor, Form, Page } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'
import { FormColumn } from '../views/form-column.tsx'

export interface AnotherDayProps {
  readonly today: IsoDate
  /** Whether another day than today is being looked at now. */
  readonly elsewhen: boolean
  readonly back: string
  readonly typed: { readonly asAt: TypedDate; readonly knownAt: TypedDate }
  readonly problems?: readonly Problem[] | undefined
}

const BackToToday = ({ today, back }: Pick<AnotherDayProps, 'today' | 'back'>) => (
  <Form action="/another-day/today">
    <input type="hidden" name="back" value={back} />
    <Button kind="secondary">Go back to today, {longDate(today)}</Button>
  </Form>
)

/** Two questions: which day, and with whose knowledge. */
export const AnotherDay = ({ today, elsewhen, back, typed, problems }: AnotherDayProps) => (
  <Page
    title="Look at another day"
    lede="See what was true on a day, and what had been recorded by then: a paper can be checked years later against what its authors could know."
    back={{ href: back }}
    problems={problems}
  >
    {elsewhen && <BackToToday today={today} back={back} />}
    <FormColumn>
      <Form action="/another-day">
        <input type="hidden" name="back" value={back} />
        <DateInput
          name="asAt"
          label="Show what was true on"
          hint="Empty means today"
          value={typed.asAt}
          error={errorFor(problems, 'asAt')}
        />
        <DateInput
          name="knownAt"
          label="As far as had been recorded by the end of"
          hint="Empty means today: everything known now about that day, also what was recorded late"
          value={typed.knownAt}
          error={errorFor(problems, 'knownAt')}
        />
        <p class="govuk-body">
          Changes you make while looking at another day are still made as of today, {longDate(today)}.
        </p>
        <Button>Show</Button>
      </Form>
    </FormColumn>
  </Page>
)
