import { Button, errorFor, FileUpload, Form, InsetText, Page, type Problem } from '../../design/index.ts'

export interface UploadProps {
  readonly path: string
  readonly thing: string
  readonly back: { readonly href: string; readonly text: string }
  /** What the last one changed. */
  readonly done?: { readonly rows: number; readonly cells: number } | undefined
  readonly problems?: readonly Problem[] | undefined
}

const plural = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`

const Done = ({ done, back }: Pick<UploadProps, 'done' | 'back'>) =>
  done ? (
    <InsetText>
      {done.cells === 0
        ? 'The sheet was brought back. It changed nothing.'
        : `${plural(done.cells, 'cell')} of ${plural(done.rows, 'row')} changed. Each earlier value is kept, with the reason “Brought back from Excel”.`}{' '}
      <a class="govuk-link" href={back.href}>
        See it in {back.text}
      </a>
    </InsetText>
  ) : null

/** Where a sheet that went out is brought back: nothing changes before its differences were looked at. */
export const UploadPage = ({ path, thing, back, done, problems }: UploadProps) => (
  <Page
    title="Bring back from Excel"
    lede={`You see what would change in ${thing} before anything does.`}
    breadcrumbs={[{ text: back.text, href: back.href }, { text: 'Bring back from Excel' }]}
    problems={problems}
  >
    <Done done={done} back={back} />
    <ol class="govuk-list govuk-list--number">
      <li>Take the sheet out, and change the yellow cells. Rows that you delete change nothing.</li>
      <li>Leave “version” as it is: by it we see what somebody else has changed meanwhile.</li>
      <li>Save it as an Excel workbook, and bring it back here.</li>
    </ol>
    <Form action={path} multipart>
      <FileUpload
        name="sheet"
        label="The sheet"
        hint="An Excel workbook (.xlsx)"
        accept=".xlsx,.xlsm,.csv"
        error={errorFor(problems, 'sheet')}
        dropZone
      />
      <Button preventDoubleClick>See what it would change</Button>
    </Form>
  </Page>
)
