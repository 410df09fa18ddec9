import { Button, DataTable, Form, Page, SubNavigation } from '../../design/index.ts'
import { formats } from '../document/formats.ts'
import type { Edition } from '../exempt/model.ts'
import { formName, sizeWords } from '../frozen/words.ts'
import type { DraftFile, PrintedForm } from '../press/index.ts'

/** Where each form of a draft is found; the addresses are older than some of the forms. */
export const formAddresses: Readonly<Record<PrintedForm, string>> = {
  docx: 'word',
  pdf: 'pdf',
  'large-print': 'large-print',
  braille: 'braille',
  text: 'text',
}

export interface FormsPageProps {
  readonly paper: { readonly id: number; readonly title: string }
  readonly edition: Edition
  /** Both editions are to be had: of the public one, and of the one that is not for publication. */
  readonly editions: readonly Edition[]
  readonly files: ReadonlyMap<PrintedForm, DraftFile>
  readonly refreshing: boolean
}

const asked = (edition: Edition): string => (edition === 'private' ? '?edition=private' : '')

const formsHref = ({ paper }: Pick<FormsPageProps, 'paper'>, edition: Edition): string =>
  `/papers/${paper.id}/forms${asked(edition)}`

const editionNames: Readonly<Record<Edition, string>> = {
  public: 'Public edition',
  private: 'Private edition, not for publication',
}

const Standing = ({ file, form, props }: { file: DraftFile; form: PrintedForm; props: FormsPageProps }) => {
  switch (file.state) {
    case 'being made':
      return <>Being made</>
    case 'not made':
      return <>{file.why}</>
    case 'made':
      return (
        <a
          class="govuk-link"
          href={`/papers/${props.paper.id}/${formAddresses[form]}${asked(props.edition)}`}
        >
          Download<span class="govuk-visually-hidden"> {formats[form].name}</span>
        </a>
      )
  }
}

/** How far it is; the page loads itself again until all is there, which a reader can stop. */
const Progress = (props: FormsPageProps) => {
  const all = [...props.files.values()]
  const made = all.filter(({ state }) => state !== 'being made').length
  const here = formsHref(props, props.edition)
  if (made === all.length)
    return (
      <p class="govuk-body" role="status">
        All that can be made of it is there.
      </p>
    )
  return (
    <>
      <p class="govuk-body-l" role="status">
        They are being made: {made} of {all.length} are done. You need not wait here.
      </p>
      <p class="govuk-body los-screen-only">
        <a
          class="govuk-link"
          href={props.refreshing ? `${here}${here.includes('?') ? '&' : '?'}refresh=off` : here}
        >
          {props.refreshing
            ? 'Stop this page from loading itself again'
            : 'Look again, and let the page load itself'}
        </a>
      </p>
    </>
  )
}

const Again = (props: FormsPageProps) =>
  [...props.files.values()].some(({ state }) => state === 'not made') ? (
    <Form action={`/papers/${props.paper.id}/forms`} class="los-screen-only">
      <input type="hidden" name="edition" value={props.edition} />
      <Button kind="secondary" preventDoubleClick>
        Try again
      </Button>
    </Form>
  ) : null

/** Every form of a draft, made beside the request: what is there, what is being made, and what cannot be had here. */
export const FormsPage = (props: FormsPageProps) => (
  <Page
    title="Files of this draft"
    caption={props.paper.title}
    breadcrumbs={[
      { text: 'Papers', href: '/papers' },
      { text: props.paper.title, href: `/papers/${props.paper.id}` },
      { text: 'Files of this draft' },
    ]}
    lede="The same paper for every reader, as it stands now. What is frozen as a version keeps its files for good."
  >
    {props.editions.length > 1 && (
      <SubNavigation
        label="Editions"
        items={props.editions.map((edition) => ({
          text: editionNames[edition],
          href: formsHref(props, edition),
          ...(edition === props.edition && { current: true }),
        }))}
      />
    )}
    <Progress {...props} />
    <DataTable
      caption="Its forms"
      rows={[...props.files]}
      columns={[
        { head: 'Form', cell: ([form]) => formName(form) },
        { head: 'File', cell: ([form, file]) => <Standing {...{ form, file, props }} /> },
        {
          head: 'Size',
          format: 'numeric',
          cell: ([, file]) => (file.state === 'made' ? sizeWords(file.bytes.length) : ''),
        },
      ]}
    />
    <Again {...props} />
  </Page>
)
