import { DataTable } from '../../design/index.ts'
import type { ProblemKind } from '../model/problems.ts'
import { counted, figure, problemName, whatComes } from './words.ts'

export interface ProblemSummaryTableProps {
  readonly importId: number
  /** None for those who may not see what stands in the file. */
  readonly kinds: readonly ProblemKind[]
  readonly total: number
}

/** What is wrong in the file, by kind; each leads to its rows. */
export const ProblemSummaryTable = ({ importId, kinds, total }: ProblemSummaryTableProps) => (
  <section>
    <h2 class="govuk-heading-m" id="problems">
      Problems in the file
    </h2>
    {kinds.length === 0 ? (
      <p class="govuk-body">{total === 0 ? 'None was found.' : `${counted(total, 'problem')}.`}</p>
    ) : (
      <>
        <DataTable
          caption="Problems by kind"
          captionHidden
          rows={kinds}
          dense
          columns={[
            {
              head: 'Problem',
              cell: ({ code }) => (
                <a class="govuk-link" href={`/intake/${importId}/problems?code=${encodeURIComponent(code)}`}>
                  {problemName(code)}
                </a>
              ),
            },
            { head: 'What comes of it', cell: whatComes },
            { head: 'How many', format: 'numeric', cell: ({ count }) => figure(count) },
          ]}
        />
        <p class="govuk-body los-screen-only">
          <a class="govuk-link" href={`/intake/${importId}/problems`}>
            See all {counted(total, 'problem')}
          </a>
          , or take them to those who can mend them: <Downloads importId={importId} />
        </p>
      </>
    )}
  </section>
)

export const Downloads = ({ importId }: Pick<ProblemSummaryTableProps, 'importId'>) => (
  <>
    <a class="govuk-link" href={`/intake/${importId}/problems.csv`} download>
      CSV file
    </a>
    ,{' '}
    <a class="govuk-link" href={`/intake/${importId}/problems.xlsx`} download>
      Excel workbook
    </a>
  </>
)
