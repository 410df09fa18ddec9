import {
  Button,
  Checkboxes,
  errorFor,
  Form,
  InsetText,
  Page,
  Radios,
  Textarea,
  WarningText,
  type Problem,
} from '../../../design/index.ts'
import type { Json } from '../../../access/index.ts'
import { factTables, toldInWords } from '../../../children/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { Mark } from '../../model/rectified.ts'
import { FileStays } from './marks-page.tsx'

const crumbs = [
  { text: 'Extracts', href: '/intake' },
  { text: 'Rectification', href: '/intake/rectifications' },
]

export interface RowPageProps {
  readonly childId: number
  readonly councilId: string
  readonly row: {
    readonly fact: Mark['fact']
    readonly kind: string
    readonly startsOn: Mark['startsOn']
    readonly values: readonly { readonly column: string; readonly values: readonly Json[] }[]
  }
  readonly typed?: {
    readonly scope: string
    readonly wrong: readonly string[]
    readonly reason: string
  }
  readonly problems?: readonly Problem[]
}

const Wrong = ({ row, typed, problems }: RowPageProps) => (
  <>
    <Radios
      name="scope"
      label="What is wrong?"
      value={typed?.scope}
      error={errorFor(problems, 'scope')}
      options={[
        { value: 'row', text: 'All of it: the row should not be in the record' },
        {
          value: 'values',
          text: 'Some of what it says',
          hint: 'Every version that says so goes; versions that do not stay.',
        },
      ]}
    />
    <Checkboxes
      name="wrong"
      label="If some of it: what is wrong?"
      look="small"
      value={typed?.wrong}
      error={errorFor(problems, 'wrong')}
      options={row.values.flatMap(({ column, values }) =>
        values.map((value, at) => ({
          value: `${column}:${at}`,
          text: toldInWords(column, value),
        })),
      )}
    />
  </>
)

/** Rows by which a child counts as in care, on a plan or in need. */
const countedBy: ReadonlyMap<Mark['fact'], string> = new Map([
  ['care', 'in care'],
  ['protection', 'on a protection plan'],
  ['need', 'in need'],
])

/** A row goes whole, for one wrong value too: until an extract says it rightly the child is on no list by it. */
const Meanwhile = ({ row, councilId }: RowPageProps) => {
  const counted = countedBy.get(row.fact)
  if (counted === undefined) return null
  return (
    <WarningText>
      Once the row of today is removed, for one wrong value too, child {councilId} no longer counts as{' '}
      {counted} by it, and no time limit runs from it, until an extract says it rightly. Have it put right in
      the case system first, and put a new extract into the record on the same day.
    </WarningText>
  )
}

/** One row with everything that was ever told in it, and what is wrong with it. */
export const RowPage = (props: RowPageProps) => {
  const { childId, councilId, row, typed, problems = [] } = props
  const title = row.startsOn === null ? row.kind : `${row.kind} of ${longDate(row.startsOn)}`
  return (
    <Page
      title={`Rectify: ${title}`}
      caption={`Child ${councilId}`}
      breadcrumbs={[
        ...crumbs,
        { text: 'The row', href: `/intake/rectifications/${childId}` },
        { text: 'What is wrong' },
      ]}
      lede="What is wrong is gone for good, on every day that one can look at, and time limits and counts are worked out without it."
      problems={problems}
    >
      <FileStays />
      <Meanwhile {...props} />
      <Form action={`/intake/rectifications/${childId}/${row.fact}/${row.startsOn ?? 'one'}`}>
        <Wrong {...props} />
        <Textarea
          name="reason"
          label="Why?"
          hint="Who asked, when, and what was decided. Do not say again what was wrong: this is kept."
          rows={2}
          value={typed?.reason}
          error={errorFor(problems, 'reason')}
        />
        <Button kind="warning" preventDoubleClick>
          Remove it
        </Button>
      </Form>
    </Page>
  )
}

export interface LiftPageProps {
  readonly mark: Mark & { readonly councilId: string; readonly version: number }
  readonly typed?: string
  readonly problems?: readonly Problem[]
  readonly changed?: boolean
}

/** Saying that a rectified row was right after all. */
export const LiftPage = ({ mark, typed = '', problems = [], changed = false }: LiftPageProps) => (
  <Page
    title="It may come back"
    caption={`Child ${mark.councilId}: ${factTables[mark.fact].kind}`}
    breadcrumbs={[...crumbs, { text: 'It may come back' }]}
    problems={problems}
  >
    {changed && <InsetText>Nothing was done: somebody changed this meanwhile.</InsetText>}
    <p class="govuk-body">
      What was removed stays gone. The next extract that says it puts it into the record again, and it is not
      named as a problem any more.
    </p>
    <Form action={`/intake/rectifications/marks/${mark.id}`} version={mark.version}>
      <Textarea name="because" label="Why?" rows={2} value={typed} error={errorFor(problems, 'because')} />
      <Button preventDoubleClick>It may come back</Button>
    </Form>
  </Page>
)
