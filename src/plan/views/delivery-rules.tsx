import { DataTable, DateInput, Day, errorFor, Form, Input, Page, Textarea } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { DeliveryStatus } from '../model/action-dates.ts'
import { Save } from './area-form.tsx'
import { DeliveryTag } from './delivery-tag.tsx'
import type { FormProps } from './typed-form.ts'

export interface PrintedRule {
  readonly id: string
  readonly status: DeliveryStatus
  readonly title: string
}

interface PrintedSetting {
  readonly value: number
  readonly fromOn: IsoDate
  readonly reason: string
  readonly writtenBy: string
}

export interface DeliveryRulesProps {
  readonly rules: readonly PrintedRule[]
  readonly quietDays: number
  readonly settings: readonly PrintedSetting[]
  readonly may: { readonly approve: boolean }
}

const Settings = ({ quietDays, settings, may }: DeliveryRulesProps) => (
  <>
    <h2 class="govuk-heading-m">Days without an update</h2>
    <p class="govuk-body">
      An action under way is at risk after more than {quietDays} days without an update.{' '}
      {settings.length === 0 && 'The council has not set another limit.'}
    </p>
    {settings.length > 0 && (
      <ul class="govuk-list">
        {settings.map(({ value, fromOn, reason, writtenBy }) => (
          <li>
            {value} days from <Day day={fromOn} />, set by {writtenBy}: {reason}
          </li>
        ))}
      </ul>
    )}
    {may.approve && (
      <p class="govuk-body los-screen-only">
        <a class="govuk-link" href="/plan/delivery-rules/days-without-an-update">
          Change the limit
        </a>
      </p>
    )}
  </>
)

/** The rules in the order in which they are asked, so that anyone can check a status by hand. */
export const DeliveryRulesPage = (props: DeliveryRulesProps) => (
  <Page
    title="How delivery status is worked out"
    breadcrumbs={[{ text: 'Plan', href: '/plan' }, { text: 'How delivery status is worked out' }]}
    lede="Nobody picks a status. The first of these rules that applies gives it; an area is as its worst action."
  >
    <DataTable
      caption="Rules, in order"
      captionHidden
      rows={props.rules}
      firstCellIsHeader={false}
      columns={[
        { head: 'Status', cell: ({ status }) => <DeliveryTag status={status} /> },
        { head: 'When', cell: ({ title }) => title },
        { head: 'Rule', cell: ({ id }) => <code>{id}</code> },
      ]}
    />
    <Settings {...props} />
  </Page>
)

export const QuietDaysForm = ({ typed, problems }: FormProps<unknown>) => (
  <Page
    title="Days without an update"
    breadcrumbs={[
      { text: 'Plan', href: '/plan' },
      { text: 'How delivery status is worked out', href: '/plan/delivery-rules' },
      { text: 'Days without an update' },
    ]}
    problems={problems}
  >
    <Form>
      <Input
        name="value"
        label="After how many days without an update is an action at risk?"
        width={3}
        inputmode="numeric"
        value={typed.text('value')}
        error={errorFor(problems, 'value')}
      />
      <DateInput
        name="fromOn"
        label="From which day does this hold?"
        hint="Earlier days keep the limit that held then"
        value={typed.date('fromOn')}
        error={errorFor(problems, 'fromOn')}
      />
      <Textarea
        name="reason"
        label="Why?"
        rows={3}
        value={typed.text('reason')}
        error={errorFor(problems, 'reason')}
      />
      <Save href="/plan/delivery-rules" />
    </Form>
  </Page>
)
