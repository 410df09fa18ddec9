import type { Problem, TypedDate } from '../../../design/index.ts'
import {
  Button,
  DataTable,
  DateInput,
  EmptyState,
  errorFor,
  FileUpload,
  Form,
  Input,
  InsetText,
  Page,
  Select,
} from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { Authority } from '../model/our-name.ts'
import type { SourceShown } from '../model/source-shown.ts'

export interface BenchmarksPageProps {
  readonly sources: readonly SourceShown[]
  readonly authorities: readonly Authority[]
  readonly ours: { readonly code: string | undefined; readonly said: boolean; readonly version: number }
  readonly compared: readonly { readonly measure: string; readonly title: string; readonly differs: string }[]
  readonly mayChange: boolean
  readonly typed?: { readonly publishedBy: string; readonly publishedOn: TypedDate } | undefined
  readonly problems?: readonly Problem[] | undefined
}

const kinds = { figures: 'Figures by authority', neighbours: 'Statistical neighbours' }

const Held = ({ sources }: Pick<BenchmarksPageProps, 'sources'>) => (
  <DataTable
    caption="Files that were brought in"
    dense
    rows={sources}
    empty={<EmptyState title="No published file has been brought in" />}
    columns={[
      { head: 'What', cell: ({ kind }) => kinds[kind] },
      { head: 'Published', cell: ({ publishedOn }) => longDate(publishedOn) },
      { head: 'By', cell: ({ publishedBy }) => publishedBy },
      { head: 'Years', cell: ({ periods }) => spanOf(periods) },
      { head: 'File', cell: ({ fileName }) => fileName },
    ]}
  />
)

const spanOf = (periods: readonly string[]): string =>
  periods.length === 0 ? 'A model' : `${periods[0] ?? ''} to ${periods.at(-1) ?? ''}`

const Upload = ({ typed, problems = [] }: Pick<BenchmarksPageProps, 'typed' | 'problems'>) => (
  <section>
    <h2 class="govuk-heading-m">Bring in a file</h2>
    <Form action="/measures/benchmarks" multipart>
      <FileUpload
        name="file"
        label={{ content: 'The file', class: 'govuk-label--s' }}
        hint="The CSV file as the Department publishes it, up to 20 MB: figures by local authority, or statistical neighbours. Which of the two it is, is read from its first row."
        accept=".csv"
        error={errorFor(problems, 'file')}
        dropZone
      />
      <Input
        name="publishedBy"
        label="Who published it?"
        value={typed?.publishedBy}
        error={errorFor(problems, 'publishedBy')}
      />
      <DateInput
        name="publishedOn"
        label="When was it published?"
        value={typed?.publishedOn}
        error={errorFor(problems, 'publishedOn')}
      />
      <Button preventDoubleClick>Bring in the file</Button>
    </Form>
  </section>
)

const Ours = ({ authorities, ours, problems = [] }: BenchmarksPageProps) =>
  authorities.length === 0 ? null : (
    <section>
      <h2 class="govuk-heading-m">Which authority is this council?</h2>
      <p class="govuk-body">
        {ours.said
          ? 'Somebody has said which.'
          : ours.code === undefined
            ? 'No authority of the file has this council’s name.'
            : 'It was found by its name.'}
      </p>
      <Form action="/measures/benchmarks/authority" version={ours.version}>
        <Select
          name="authority"
          label="Authority"
          value={ours.code ?? ''}
          error={errorFor(problems, 'authority')}
          options={[
            { value: '', text: 'Choose an authority' },
            ...authorities.map(({ code, area }) => ({ value: code, text: area })),
          ]}
        />
        <Button preventDoubleClick>Save</Button>
      </Form>
    </section>
  )

/** What the Department publishes of other authorities: what is held, and the form for the next file. */
export const BenchmarksPage = (props: BenchmarksPageProps) => (
  <Page
    title="Published figures of other authorities"
    lede="What the Department for Education publishes stands beside our own measures. It is a year old or more when it comes out, and asks its questions a little differently."
    back={{ href: '/measures', text: 'Measures' }}
    problems={props.problems}
    wide
  >
    <Held sources={props.sources} />
    <DataTable
      caption="Measures with a published figure beside them"
      dense
      rows={props.compared}
      columns={[
        {
          head: 'Measure',
          cell: ({ measure, title }) => (
            <a class="govuk-link" href={`/measures/${measure}`}>
              {title}
            </a>
          ),
        },
        { head: 'How the published figure differs', cell: ({ differs }) => differs },
      ]}
    />
    {props.mayChange ? (
      <>
        <Ours {...props} />
        <Upload typed={props.typed} problems={props.problems} />
      </>
    ) : (
      <InsetText>The performance analyst brings files in.</InsetText>
    )}
  </Page>
)

/** Somebody else said it while the form was open. */
export const AuthoritySaidMeanwhile = () => (
  <Page title="This was changed meanwhile" back={{ href: '/measures/benchmarks' }}>
    <p class="govuk-body">
      Somebody else said which authority this council is while the form was open. Nothing was saved. Go back
      to see what stands there now.
    </p>
  </Page>
)
