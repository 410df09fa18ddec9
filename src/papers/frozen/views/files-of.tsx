import { Button, DataTable, Form } from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { Edition } from '../../exempt/model.ts'
import { missingFiles, wantedFiles } from '../print-files.ts'
import { editionWords, formName, shortHash, sizeWords } from '../words.ts'
import type { VersionPageProps } from './props.ts'
import { versionHref } from './versions-page.tsx'

type Props = Pick<VersionPageProps, 'paper' | 'shown' | 'printing'>

const editionsShown = ({ version, edition }: Props['shown']): readonly Edition[] =>
  version.documents.private === undefined || edition === 'public' ? ['public'] : ['public', 'private']

const Edition = ({ paper, shown, edition }: Props & { readonly edition: Edition }) => {
  const here = versionHref(paper.id, shown.version.number)
  const name = editionsShown(shown).length > 1 ? editionWords[edition] : 'Files'
  return (
    <DataTable
      caption={name}
      rows={shown.files.filter((file) => file.edition === edition)}
      empty={<p class="govuk-body">{name}: none is made yet.</p>}
      columns={[
        {
          head: 'Form',
          cell: ({ form }) => (
            <a class="govuk-link" href={`${here}/${edition}/${form}`}>
              {formName(form)}
            </a>
          ),
        },
        { head: 'Size', format: 'numeric', cell: ({ size }) => sizeWords(size) },
        { head: 'Made on', cell: ({ madeOn }) => longDate(madeOn) },
        {
          head: 'Fingerprint (SHA-256)',
          cell: ({ sha256 }) => <code title={sha256}>{shortHash(sha256)}</code>,
        },
      ]}
    />
  )
}

/** How far the making of files is; the page loads itself again, which a reader can stop. */
const Progress = ({ paper, shown, printing }: Props) => {
  const here = versionHref(paper.id, shown.version.number)
  const all = wantedFiles(shown.version).filter(({ edition }) => editionsShown(shown).includes(edition))
  return (
    <>
      <p class="govuk-body-l" role="status">
        Its files are being made: {shown.files.length} of {all.length} are there. You need not wait here.
      </p>
      <p class="govuk-body los-screen-only">
        <a class="govuk-link" href={printing.refreshing ? `${here}?refresh=off` : here}>
          {printing.refreshing
            ? 'Stop this page from loading itself again'
            : 'Look again, and let the page load itself'}
        </a>
      </p>
    </>
  )
}

const NotMade = ({ paper, shown, printing }: Props) => {
  const missing = missingFiles(shown.version, shown.files).filter(({ edition }) =>
    editionsShown(shown).includes(edition),
  )
  if (missing.length === 0) return null
  return (
    <>
      <ul class="govuk-list govuk-list--bullet">
        {missing.map(({ edition, form }) => {
          const why = printing.notMade.find((one) => one.edition === edition && one.form === form)?.why
          return (
            <li>
              {formName(form)}: {why ?? 'it is not made yet.'}
            </li>
          )
        })}
      </ul>
      {shown.mayChange && (
        <Form action={`${versionHref(paper.id, shown.version.number)}/files`} class="los-screen-only">
          <Button kind="secondary" preventDoubleClick>
            Make the files that are missing
          </Button>
        </Form>
      )}
    </>
  )
}

/** The files of a version, each as it was made once, and what is still missing. */
export const FilesOf = (props: Props) => (
  <section aria-labelledby="files">
    <h2 class="govuk-heading-m" id="files">
      Its files
    </h2>
    {props.printing.underWay ? <Progress {...props} /> : <NotMade {...props} />}
    {editionsShown(props.shown).map((edition) => (
      <Edition {...props} edition={edition} />
    ))}
  </section>
)
