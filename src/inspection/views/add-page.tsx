import { Button, errorFor, FileUpload, Form, Page, type Problem } from '../../design/index.ts'

export interface AddPageProps {
  readonly problems?: readonly Problem[] | undefined
}

/** The two ways in: Ofsted's PDF, or by hand. */
export const AddPage = ({ problems = [] }: AddPageProps) => (
  <Page
    title="Add an inspection"
    lede="Drop the report: what it says is read out of it, and you check it before anything goes on record."
    breadcrumbs={[{ text: 'Inspections', href: '/inspections' }, { text: 'Add an inspection' }]}
    problems={problems}
  >
    <Form action="/inspections/add" multipart>
      <FileUpload
        name="report"
        label={{ content: 'Ofsted’s report or focused-visit letter', class: 'govuk-label--m' }}
        hint="A PDF, as Ofsted sent or published it. Reading takes a few seconds. The file is kept as it is, for those who may see inspections."
        accept=".pdf,application/pdf"
        error={errorFor(problems, 'report')}
        dropZone
      />
      <Button preventDoubleClick>Read the report</Button>
    </Form>
    <section>
      <h2 class="govuk-heading-m">Or type it in</h2>
      <p class="govuk-body">
        For what cannot be read yet, such as a monitoring visit, a joint inspection or a peer review, and for
        reports that are only on paper.
      </p>
      <Form action="/inspections/by-hand" multipart>
        <FileUpload
          name="kept"
          label="Its PDF, if there is one (optional)"
          hint="For a report that cannot be read, such as a scan or a locked file: it is kept with what you type in, as it is."
          accept=".pdf,application/pdf"
          error={errorFor(problems, 'kept')}
        />
        <Button kind="secondary">Type an inspection in by hand</Button>
      </Form>
    </section>
  </Page>
)
