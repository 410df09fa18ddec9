import {
  Button,
  DateInput,
  errorFor,
  FileUpload,
  Form,
  type Problem,
  useFrame,
  type TypedDate,
} from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'

export interface UploadFormProps {
  readonly typed: TypedDate | undefined
  readonly problems: readonly Problem[]
}

/** `24 11 2026` */
const numbersOf = (day: IsoDate): string => day.split('-').reverse().map(Number).join(' ')

/** A file, and the day that it speaks of: nothing in the file says it for sure, so nothing is guessed. */
export const UploadForm = ({ typed, problems }: UploadFormProps) => (
  <section>
    <h2 class="govuk-heading-m">Check an extract</h2>
    <Form action="/intake" multipart>
      <FileUpload
        name="extract"
        label={{ content: 'The file', class: 'govuk-label--s' }}
        hint="An Excel workbook (.xlsx), or a CSV file (.csv, .txt or .tsv) or a zip of them, in folders or not, up to 30 MB. Nothing goes into the record before you have seen what it comes to."
        accept=".xlsx,.xlsm,.csv,.txt,.tsv,.zip"
        error={errorFor(problems, 'extract')}
        dropZone
      />
      <DateInput
        name="asAt"
        label={{ content: 'Which day does it speak of?', class: 'govuk-fieldset__legend--s' }}
        hint={`The day on which it was taken from your case system, for example ${numbersOf(useFrame().today)}. It is not guessed from the file or from today.`}
        value={typed}
        error={errorFor(problems, 'asAt')}
      />
      <Button preventDoubleClick>Check the file</Button>
    </Form>
  </section>
)
