import type { QuotedFinding } from '../model/plan.ts'

const where = ({ position, paragraph, page }: QuotedFinding): string =>
  [
    `Finding ${position}`,
    paragraph !== null && `paragraph ${paragraph}`,
    page !== null && `page ${page} of the report`,
  ]
    .filter((part) => part !== false)
    .join(', ')

/** The inspectors' words, to the letter. */
export const FindingQuoted = ({ finding }: { readonly finding: QuotedFinding }) => (
  <blockquote class="los-quotation">
    <p>{finding.text}</p>
    <footer class="los-quotation__source">
      {where(finding)}
      {finding.priority && ', an area for priority action'}
    </footer>
  </blockquote>
)
