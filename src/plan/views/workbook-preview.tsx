import {
  Button,
  DataTable,
  EmptyState,
  errorFor,
  Form,
  InsetText,
  Page,
  Radios,
  ShapeTag,
  Textarea,
  type Column,
  type Problem,
} from '../../design/index.ts'
import { longDate, readIsoDate } from '../../kernel/index.ts'
import type { PlanHead } from '../model/plan.ts'
import type { PlanProblem } from '../workbook/finding.ts'
import type { Judged, Judgement } from '../workbook/judge.ts'
import { asPosted, choiceName } from '../workbook/posted.ts'
import { planHref } from './plan-frame.tsx'

/** Where the page’s own problems lead. */
export const differences = 'differences'

export interface PreviewProps {
  readonly plan: PlanHead
  readonly judgement: Judgement
  readonly sha256: string
  readonly fileName: string
  /** As it was typed, when the page is shown again. */
  readonly reason: string
  readonly problems?: readonly Problem[] | undefined
}

interface Line {
  readonly judged: Judged
  readonly cell: Judged['differences'][number]
  readonly isConflict: boolean
}

/** Days are stored one way and read another. */
const shown = (text: string): string => {
  const day = readIsoDate(text)
  if (day !== undefined) return longDate(day)
  return text === '' ? 'nothing' : text
}

const Conflict = ({ judged: { row }, cell }: Line) => (
  <>
    <ShapeTag shape="diamond" tone="watch">
      changed meanwhile
    </ShapeTag>
    <p class="govuk-body-s">It was “{shown(cell.was)}” when the workbook was taken out.</p>
    <Radios
      name={choiceName(row.sheet, row.row, cell.code)}
      look="small"
      label={{
        content: `Which shall stand for ${cell.about}, ${cell.column ?? ''}?`,
        class: 'govuk-visually-hidden',
      }}
      value="theirs"
      options={[
        { value: 'theirs', text: `What the plan holds now: ${shown(cell.held)}` },
        { value: 'yours', text: `What the sheet says: ${shown(cell.says)}` },
      ]}
    />
  </>
)

const columns: readonly Column<Line>[] = [
  { head: 'In the sheet', cell: ({ cell }) => `${cell.sheet}, row ${cell.row ?? ''}` },
  {
    head: 'What',
    cell: ({ cell }) => (
      <>
        {cell.about}
        {cell.column !== null && (
          <>
            <br />
            <strong>{cell.column}</strong>
          </>
        )}
      </>
    ),
  },
  {
    head: 'Before',
    saysWhat: 'Before',
    cell: ({ cell, isConflict }) => (isConflict ? '' : shown(cell.held)),
  },
  {
    head: 'After',
    saysWhat: 'After',
    cell: (line) => (line.isConflict ? <Conflict {...line} /> : <strong>{shown(line.cell.says)}</strong>),
  },
  { head: 'What becomes of it', saysWhat: 'What becomes of it', cell: ({ cell }) => cell.becomes },
]

const linesOf = ({ rows }: Judgement): readonly Line[] =>
  rows.flatMap((judged) => [
    ...judged.conflicts.map((cell) => ({ judged, cell, isConflict: true })),
    ...judged.differences.map((cell) => ({ judged, cell, isConflict: false })),
  ])

const Reason = ({ problems, reason }: Pick<PreviewProps, 'problems' | 'reason'>) => (
  <Textarea
    name="reason"
    label="Why the plan is to change"
    hint="One reason for all rows that have none of their own in the sheet"
    rows={3}
    value={reason}
    error={errorFor(problems ?? [], 'reason')}
  />
)

const Differences = (props: PreviewProps) => {
  const lines = linesOf(props.judgement)
  if (lines.length === 0) return <EmptyState title="Nothing in this workbook differs from the plan" />
  return (
    <Form action={planHref('/plan/workbook/apply', props.plan)} attributes={{ id: differences }}>
      <input type="hidden" name="sha256" value={props.sha256} />
      <input type="hidden" name="fileName" value={props.fileName} />
      <input type="hidden" name="rows" value={asPosted(props.judgement)} />
      <DataTable caption="What would change" stacked columns={columns} rows={lines} />
      {lines.some(({ cell }) => cell.needsReason) && <Reason {...props} />}
      <div class="govuk-button-group">
        <Button preventDoubleClick>Make these changes</Button>
        <a class="govuk-link" href={planHref('/plan/workbook', props.plan)}>
          Change nothing
        </a>
      </div>
    </Form>
  )
}

const problemColumns: readonly Column<PlanProblem>[] = [
  {
    head: 'In the sheet',
    cell: ({ sheet, row, column }) =>
      [sheet, row === null ? '' : `row ${row}`, column ?? ''].filter((part) => part !== '').join(', '),
  },
  { head: 'Found', saysWhat: 'Found', cell: ({ found }) => shown(found) },
  { head: 'Expected', saysWhat: 'Expected', cell: ({ expected }) => expected },
  {
    head: 'What follows, and what to do',
    saysWhat: 'What follows, and what to do',
    cell: ({ advice }) => advice,
  },
]

const Problems = ({ problems }: Pick<Judgement, 'problems'>) =>
  problems.length === 0 ? null : (
    <DataTable
      caption="What is not brought back, and what to do"
      stacked
      columns={problemColumns}
      rows={problems}
    />
  )

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

function ledeOf(judgement: Judgement): string {
  const lines = linesOf(judgement)
  const conflicts = lines.filter(({ isConflict }) => isConflict).length
  return [
    `${counted(lines.length, 'change', 'changes')} in ${counted(judgement.rows.length, 'row', 'rows')}.`,
    conflicts === 0
      ? ''
      : `${counted(conflicts, 'cell was', 'cells were')} changed here meanwhile: choose which shall stand.`,
    judgement.problems.length === 0
      ? ''
      : `${counted(judgement.problems.length, 'thing', 'things')} cannot be brought back as it stands.`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** What a workbook that was brought back would change: before and after, conflicts with a choice, and what cannot stand. */
export const WorkbookPreview = (props: PreviewProps) => (
  <Page
    title="What the workbook would change"
    lede={ledeOf(props.judgement)}
    breadcrumbs={[
      { text: props.plan.title, href: planHref('/plan', props.plan) },
      { text: 'Excel', href: planHref('/plan/workbook', props.plan) },
      { text: 'What it would change' },
    ]}
    problems={props.problems}
    wide
  >
    {props.fileName !== '' && <InsetText>{props.fileName}: nothing is changed yet.</InsetText>}
    <Differences {...props} />
    <Problems problems={props.judgement.problems} />
  </Page>
)
