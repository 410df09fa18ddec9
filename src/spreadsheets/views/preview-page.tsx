import {
  Button,
  DataTable,
  EmptyState,
  Form,
  InsetText,
  Page,
  Radios,
  ShapeTag,
  type Column,
  type Problem,
} from '../../design/index.ts'
import { longDate, readIsoDate } from '../../kernel/index.ts'
import type { CellChange, Compared, RowChange } from '../model/compare.ts'
import { asidesPosted } from '../model/asides.ts'
import { asPosted, choiceName } from '../model/posted.ts'
import type { SheetProblem } from '../model/problems.ts'
import type { UploadProps } from './upload-page.tsx'

/** Where the page’s own problems lead. */
export const differences = 'differences'

export interface PreviewProps extends Omit<UploadProps, 'done'> {
  readonly compared: Compared
  readonly sha256: string
  readonly fileName: string
  readonly problems?: readonly Problem[] | undefined
}

/** Days are stored one way and read another. */
const shown = (text: string): string => {
  const day = readIsoDate(text)
  if (day !== undefined) return longDate(day)
  return text === '' ? 'nothing' : text
}

const Conflict = ({ row, change }: { readonly row: RowChange; readonly change: CellChange }) => (
  <>
    <ShapeTag shape="diamond" tone="watch">
      changed meanwhile
    </ShapeTag>
    <p class="govuk-body-s">It was “{shown(change.then)}” when the sheet was taken out.</p>
    <Radios
      name={choiceName(row.row, change.code)}
      look="small"
      label={{
        content: `Which shall stand for ${row.key}, ${change.head}?`,
        class: 'govuk-visually-hidden',
      }}
      value="theirs"
      options={[
        { value: 'theirs', text: `What is stored now: ${shown(change.now)}` },
        { value: 'yours', text: `What the sheet says: ${shown(change.yours)}` },
      ]}
    />
  </>
)

interface Line {
  readonly row: RowChange
  readonly change: CellChange
}

const columns: readonly Column<Line>[] = [
  { head: 'Row', cell: ({ row }) => row.key },
  { head: 'Column', saysWhat: 'Column', cell: ({ change }) => change.head },
  { head: 'Before', saysWhat: 'Before', cell: ({ change }) => (change.conflict ? '' : shown(change.now)) },
  {
    head: 'After',
    saysWhat: 'After',
    cell: ({ row, change }) =>
      change.conflict ? <Conflict row={row} change={change} /> : <strong>{shown(change.yours)}</strong>,
  },
]

const Differences = ({ rows }: Pick<Compared, 'rows'>) => (
  <DataTable
    caption="What would change"
    stacked
    columns={columns}
    rows={rows.flatMap((row) => row.changes.map((change) => ({ row, change })))}
  />
)

/** By the number that Excel shows, and by what stands in the row's first cell. */
const rowWords = ({ row, key = '' }: SheetProblem['where']): string => {
  if (row === undefined) return 'Every row'
  return key === '' ? `Row ${row}` : `Row ${row}, ${key}`
}

const problemColumns: readonly Column<SheetProblem>[] = [
  { head: 'Row of the sheet', cell: ({ where }) => rowWords(where) },
  { head: 'Column', saysWhat: 'Column', cell: ({ where }) => where.column ?? '' },
  { head: 'Found', saysWhat: 'Found', cell: ({ found }) => shown(found) },
  { head: 'Expected', saysWhat: 'Expected', cell: ({ expected }) => expected },
  { head: 'What follows', saysWhat: 'What follows', cell: ({ effect }) => effect },
]

const LeftOut = ({ problems }: Pick<Compared, 'problems'>) =>
  problems.length === 0 ? null : (
    <>
      <DataTable
        caption="What cannot be brought back as it stands"
        columns={problemColumns}
        stacked
        rows={problems.toSorted((one, other) => (one.where.row ?? 0) - (other.where.row ?? 0))}
      />
      <p class="govuk-body">
        Nothing of these rows is changed. Put them right in the sheet, and bring it back once more.
      </p>
    </>
  )

const insteadOf = ({ where, instead }: SheetProblem): string =>
  instead ?? (where.row === undefined ? '' : 'Have it put right in the case system')

const notTakenUpColumns: readonly Column<SheetProblem>[] = [
  { head: 'Row of the sheet', cell: ({ where }) => rowWords(where) },
  { head: 'Column', saysWhat: 'Column', cell: ({ where }) => where.column ?? '' },
  { head: 'The sheet says', saysWhat: 'The sheet says', cell: ({ found }) => shown(found) },
  {
    head: 'The record says',
    saysWhat: 'The record says',
    cell: ({ where, expected }) => (where.row === undefined ? 'it has no such column' : shown(expected)),
  },
  { head: 'To change it', saysWhat: 'To change it', cell: insteadOf },
]

const NotTakenUp = ({ notTakenUp }: Pick<Compared, 'notTakenUp'>) =>
  notTakenUp.length === 0 ? null : (
    <>
      <DataTable
        caption="What the sheet says and is not taken up"
        columns={notTakenUpColumns}
        stacked
        rows={notTakenUp}
      />
      <p class="govuk-body">
        Only yellow cells are brought back. What the product works out, and what extracts tell, was not taken
        from the sheet; what is put right in the case system comes with the next extract.
      </p>
    </>
  )

const sum = (rows: readonly RowChange[], of: (change: CellChange) => boolean): number =>
  rows.reduce((total, { changes }) => total + changes.filter(of).length, 0)

function ledeOf({ rows, read, unchanged, problems }: Compared): string {
  const cells = sum(rows, () => true)
  const conflicts = sum(rows, ({ conflict }) => conflict)
  const leftOut = new Set(problems.flatMap(({ where }) => where.row ?? [])).size
  return [
    `${read} ${read === 1 ? 'row' : 'rows'} in the sheet: ${unchanged} as they were, ${rows.length} with ${cells} ${cells === 1 ? 'change' : 'changes'}, ${leftOut} left out.`,
    conflicts === 0
      ? ''
      : `${conflicts} ${conflicts === 1 ? 'cell was' : 'cells were'} changed here meanwhile: choose which shall stand.`,
  ]
    .join(' ')
    .trim()
}

const nothingWords = ({ notTakenUp, problems }: Compared): string =>
  notTakenUp.length === 0 && problems.every(({ where }) => where.row === undefined)
    ? 'Nothing in this sheet differs from the record'
    : 'Nothing in this sheet can change the record'

/** What a sheet that was brought back would change: before and after, conflicts with a choice, and what cannot stand. */
export const PreviewPage = (props: PreviewProps) => {
  const { path, back, compared, sha256, fileName, problems } = props
  return (
    <Page
      title="What the sheet would change"
      lede={ledeOf(compared)}
      breadcrumbs={[
        { text: back.text, href: back.href },
        { text: 'Bring back from Excel', href: path },
        { text: 'What it would change' },
      ]}
      problems={problems}
      wide
    >
      {fileName !== '' && <InsetText>{fileName}: nothing is changed yet.</InsetText>}
      {compared.rows.length === 0 ? (
        <EmptyState title={nothingWords(compared)} />
      ) : (
        <Form action={`${path}/apply`} attributes={{ id: differences }}>
          <input type="hidden" name="sha256" value={sha256} />
          <input type="hidden" name="fileName" value={fileName} />
          <input type="hidden" name="changes" value={asPosted(compared)} />
          <input type="hidden" name="asides" value={asidesPosted(compared)} />
          <Differences rows={compared.rows} />
          <div class="govuk-button-group">
            <Button preventDoubleClick>Make these changes</Button>
            <a class="govuk-link" href={path}>
              Change nothing
            </a>
          </div>
        </Form>
      )}
      <LeftOut problems={compared.problems} />
      <NotTakenUp notTakenUp={compared.notTakenUp} />
    </Page>
  )
}
