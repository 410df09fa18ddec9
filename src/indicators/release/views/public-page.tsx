import { DataTable, Page } from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { PublicPage } from '../model/page.ts'
import { Definitions, publicColumns } from './public-table.tsx'

/** The figures of a public page, its note on what is withheld, and what each measure counts. */
export const PublicFigures = ({ page }: { readonly page: PublicPage }) => (
  <>
    <DataTable
      caption="The figures"
      columns={publicColumns(page)}
      rows={page.rows}
      empty={<p class="govuk-body">No figure was in it.</p>}
    />
    <p class="govuk-body">{page.note}</p>
    {page.rows.length > 0 && (
      <section>
        <h2 class="govuk-heading-m">What each counts</h2>
        <Definitions rows={page.rows} />
      </section>
    )}
  </>
)

/** Figures that are public, for whoever is signed in; as a file for whoever puts them where the public is. */
export const PublicFiguresPage = ({
  page,
  releaseId,
}: {
  readonly page: PublicPage
  readonly releaseId: number
}) => (
  <Page
    title={page.title}
    lede={`${page.audience}. Released on ${longDate(page.releasedOn)} by ${page.by}.`}
    back={{ href: '/released', text: 'Released figures' }}
    wide
    print="landscape"
  >
    <p class="govuk-body los-screen-only">
      Take it out:{' '}
      <a class="govuk-link" href={`/released/public/${releaseId}.csv`}>
        as a table (CSV)
      </a>
      {' · '}
      <a class="govuk-link" href={`/released/public/${releaseId}.html`}>
        as a web page (HTML)
      </a>
    </p>
    <PublicFigures page={page} />
  </Page>
)
