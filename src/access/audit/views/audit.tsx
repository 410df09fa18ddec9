import type { Problem, TypedDate } from '../../../design/index.ts'
import {
  Button,
  DataTable,
  DateInput,
  errorFor,
  Input,
  Page,
  Pagination,
  QuestionForm,
  Select,
} from '../../../design/index.ts'
import type { AuditRow } from '../store.ts'

export interface TypedFilter {
  readonly subject: string
  readonly id: string
  readonly person: string
  readonly day: TypedDate
}

export interface AuditProps {
  readonly rows: readonly AuditRow[]
  readonly subjects: readonly string[]
  readonly typed: TypedFilter
  /** The page with the rows before these, where there are any. */
  readonly earlier: string | undefined
  readonly problems?: readonly Problem[] | undefined
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'medium',
  timeStyle: 'medium',
})

const Filter = ({ subjects, typed, problems }: AuditProps) => (
  <QuestionForm action="/audit">
    <Select
      name="subject"
      label="About"
      options={[
        { value: '', text: 'Everything' },
        ...subjects.map((subject) => ({ value: subject, text: subject })),
      ]}
      value={typed.subject}
      error={errorFor(problems, 'subject')}
    />
    <Input
      name="id"
      label="Its number"
      width={5}
      inputmode="numeric"
      value={typed.id}
      error={errorFor(problems, 'id')}
    />
    <Input
      name="person"
      label="Done by person number"
      width={5}
      inputmode="numeric"
      value={typed.person}
      error={errorFor(problems, 'person')}
    />
    <DateInput name="day" label="On" value={typed.day} error={errorFor(problems, 'day')} />
    <Button kind="secondary">Show</Button>
  </QuestionForm>
)

const who = ({ personId, systemName }: AuditRow): string =>
  personId === null ? `the product (${systemName ?? 'nobody'})` : `person ${personId}`

const shownIds = 12
const idsInWords = ({ ids }: AuditRow): string =>
  ids.length > shownIds
    ? `${ids.slice(0, shownIds).join(', ')} and ${ids.length - shownIds} more`
    : ids.join(', ')

const Rows = ({ rows }: Pick<AuditProps, 'rows'>) => (
  <DataTable
    caption="Who read, changed and was refused what, latest first"
    captionHidden
    dense
    columns={[
      { head: 'When', cell: ({ at }) => <time datetime={at.toISOString()}>{clock.format(at)}</time> },
      { head: 'Who', cell: who },
      { head: 'What', cell: ({ what }) => what },
      { head: 'About', cell: ({ subject }) => subject },
      { head: 'Numbers', cell: idsInWords },
      { head: 'Change', cell: ({ changeId }) => changeId ?? '' },
      { head: 'Where and why', cell: ({ screen, because }) => [screen, because].filter(Boolean).join(': ') },
    ]}
    rows={rows}
    firstCellIsHeader={false}
    empty={<p class="govuk-body">Nothing fits.</p>}
  />
)

/** The audit, as an auditor reads it: numbers, never names or what was written. */
export const Audit = (props: AuditProps) => (
  <Page
    title="Audit"
    lede="Who read, changed or was refused what. Numbers only; looking here is noted too."
    problems={props.problems}
    wide
  >
    <Filter {...props} />
    <Rows rows={props.rows} />
    {props.earlier !== undefined && <Pagination next={{ href: props.earlier, text: 'Earlier' }} />}
  </Page>
)
