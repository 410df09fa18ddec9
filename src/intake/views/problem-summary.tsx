import { DataTable, Details } from '../../design/index.ts'
import { notShown } from '../model/downloads.ts'
import { madeByTheDay } from '../annex-a/index.ts'
import type { ImportShown } from '../model/import-shown.ts'
import type { ProblemKind } from '../model/problems.ts'
import { counted, figure, problemName, whatComes } from './words.ts'

export interface ProblemSummaryTableProps {
  /** The kinds of problems: none for those who may not see what stands in the file. */
  readonly shown: Pick<ImportShown, 'held' | 'kinds' | 'withheld'>
  readonly total: number
}

/** What is wrong in the file, by kind; each leads to its rows. */
export const ProblemSummaryTable = ({
  shown: { held, kinds, withheld },
  total,
}: ProblemSummaryTableProps) => {
  const folded = held.preview?.dayInDoubt ? kinds.filter(({ code }) => madeByTheDay.includes(code)) : []
  const shownKinds = kinds.filter((kind) => !folded.includes(kind))
  return (
    <section>
      <h2 class="govuk-heading-m" id="problems">
        Problems in the file
      </h2>
      {kinds.length === 0 ? (
        <p class="govuk-body">{total === 0 ? 'None was found.' : `${counted(total, 'problem')}.`}</p>
      ) : (
        <>
          {shownKinds.length > 0 && <Kinds importId={held.id} kinds={shownKinds} />}
          {folded.length > 0 && (
            <Details summary="Problems that another day for the file may mend, all at once">
              <Kinds importId={held.id} kinds={folded} />
            </Details>
          )}
          <AllOfThem importId={held.id} count={total - withheld} />
        </>
      )}
      {withheld > 0 && <p class="govuk-body">{notShown(withheld)}</p>}
    </section>
  )
}

const Kinds = ({
  importId,
  kinds,
}: {
  readonly importId: number
  readonly kinds: readonly ProblemKind[]
}) => (
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
)

const AllOfThem = ({ importId, count }: { readonly importId: number; readonly count: number }) => (
  <p class="govuk-body los-screen-only">
    <a class="govuk-link" href={`/intake/${importId}/problems`}>
      See all {counted(count, 'problem')}
    </a>
    , or take them to those who can mend them: <Downloads importId={importId} />
  </p>
)

export const Downloads = ({ importId }: { readonly importId: number }) => (
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
