import { ScrollRegion } from '../../../design/index.ts'
import type { ReadReport } from '../../model/draft-on-record.ts'
import { markPassages } from '../../model/passages.ts'

export interface ReportTextProps {
  readonly report: ReadReport
  readonly pdf: string
  /** The words of the areas as read, to be marked where they stand. */
  readonly areas: readonly { readonly text: string; readonly page: string }[]
}

/** Each area that is said to stand on this page has a place to land on: its words, or the top of the page. */
const PageText = ({
  number,
  text,
  areas,
}: { number: number; text: string } & Pick<ReportTextProps, 'areas'>) => {
  const here = areas.map((area) => (area.page === String(number) ? area.text : ''))
  const stretches = markPassages(text, here)
  const notFound = areas.flatMap(({ page }, index) =>
    page === String(number) && !stretches.some(({ passage }) => passage === index) ? [index] : [],
  )
  return (
    <section id={`page-${number}`} class="los-report__page">
      <h3 class="los-report__number">Page {number}</h3>
      {notFound.map((index) => (
        <span id={`found-${index}`} />
      ))}
      <p class="los-report__text">
        {stretches.map(({ text: words, passage }) =>
          passage === undefined ? words : <mark id={`found-${passage}`}>{words}</mark>,
        )}
      </p>
    </section>
  )
}

/** The report's own text, page by page, with the areas marked where they were found. */
export const ReportText = ({ report, pdf, areas }: ReportTextProps) => (
  <aside class="los-report" aria-labelledby="report-heading">
    <h2 class="los-report__heading" id="report-heading">
      What the report says
    </h2>
    <p class="los-report__source">
      The report’s text, page by page; the areas are marked.{' '}
      <a class="govuk-link" href={pdf} target="_blank" rel="noopener">
        Open the PDF (new tab)
      </a>
    </p>
    <ScrollRegion label="The report’s own text" class="los-report__pages">
      {report.reading.pages.map(({ number, text }) => (
        <PageText number={number} text={text} areas={areas} />
      ))}
    </ScrollRegion>
  </aside>
)

/** Leads to a page of the report's text beside the form. */
export const OnPage = ({ page }: { readonly page: number | undefined }) =>
  page === undefined ? null : (
    <a class="govuk-link" href={`#page-${page}`}>
      page {page}
    </a>
  )
