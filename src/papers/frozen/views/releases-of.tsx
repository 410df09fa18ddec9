import type { Problem } from '../../../design/index.ts'
import { Button, DataTable, errorFor, Form, Input, Radios } from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import { editionWords } from '../words.ts'
import type { TypedRelease, VersionPageProps } from './props.ts'
import { versionHref } from './versions-page.tsx'

type Props = Pick<VersionPageProps, 'paper' | 'shown' | 'typed'> & {
  readonly problems?: readonly Problem[] | undefined
}

const nothingTyped: TypedRelease = { to: '', audience: '', edition: 'public' }

const hasPrivate = ({ shown: { version, edition } }: Props): boolean =>
  version.documents.private !== undefined && edition === 'private'

type Fields = Props & { readonly typed: TypedRelease }

const Who = ({ typed, problems }: Fields) => (
  <>
    <Radios
      name="to"
      label="Who is it released to?"
      value={typed.to}
      error={errorFor(problems, 'to')}
      options={[
        {
          value: 'public',
          text: 'The public',
          hint: 'The bundle for the website and the council’s committee system can then be downloaded',
        },
        { value: 'named', text: 'Somebody named below' },
      ]}
    />
    <Input
      name="audience"
      label="Whom else is it for?"
      hint="For example, members of the Improvement Board, or Ofsted"
      value={typed.audience}
      error={errorFor(problems, 'audience')}
    />
  </>
)

const WhichEdition = (props: Fields) =>
  hasPrivate(props) ? (
    <Radios
      name="edition"
      label="Which edition?"
      value={props.typed.edition}
      error={errorFor(props.problems, 'edition')}
      options={[
        { value: 'public', text: editionWords.public },
        { value: 'private', text: editionWords.private },
      ]}
    />
  ) : (
    <input type="hidden" name="edition" value="public" />
  )

const ReleaseForm = (props: Props) => {
  const { paper, shown, typed = nothingTyped } = props
  return (
    <Form action={`${versionHref(paper.id, shown.version.number)}/releases`} class="los-screen-only">
      <h3 class="govuk-heading-s">Release this version</h3>
      <Who {...props} typed={typed} />
      <WhichEdition {...props} typed={typed} />
      <Button preventDoubleClick>Release it</Button>
    </Form>
  )
}

const Bundle = ({ paper, shown }: Props) =>
  shown.releases.some(({ inPublic }) => inPublic) ? (
    <p class="govuk-body">
      <a class="govuk-link" href={`${versionHref(paper.id, shown.version.number)}/bundle`}>
        Download the bundle for publication
      </a>
      : the public files, what they are, and their fingerprints.
    </p>
  ) : null

/** Who was given this version; and the form that gives it to somebody. */
export const ReleasesOf = (props: Props) => (
  <section aria-labelledby="released">
    <h2 class="govuk-heading-m" id="released">
      Released
    </h2>
    <DataTable
      caption="Who has it"
      captionHidden
      rows={props.shown.releases}
      empty={<p class="govuk-body">It was released to nobody yet.</p>}
      columns={[
        { head: 'To', cell: ({ audience }) => audience },
        { head: 'Edition', cell: ({ edition }) => editionWords[edition] },
        { head: 'On', cell: ({ releasedOn }) => longDate(releasedOn) },
      ]}
    />
    <Bundle {...props} />
    {props.shown.mayRelease && <ReleaseForm {...props} />}
  </section>
)
