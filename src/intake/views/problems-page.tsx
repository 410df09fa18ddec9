import { DataTable, Page, Pagination } from '../../design/index.ts'
import type { Import } from '../import/model.ts'
import { notShown } from '../model/downloads.ts'
import type { KeptProblem, ProblemKind } from '../model/problems.ts'
import { Downloads } from './problem-summary.tsx'
import { counted, listName, oneLine, problemName, titleOf, whatComes } from './words.ts'
import { annexLists } from '../annex-a/index.ts'

export interface ProblemsPageProps {
  readonly held: Import
  readonly kinds: readonly ProblemKind[]
  /** The kind that is looked at; none: all. */
  readonly code: string | undefined
  readonly problems: readonly KeptProblem[]
  readonly total: number
  /** From 1. */
  readonly number: number
  readonly pages: number
  /** Problems of children whose records the viewer may not open, of every kind. */
  readonly withheld: number
}

const addressOf = ({ held, code }: Pick<ProblemsPageProps, 'held' | 'code'>, number: number): string => {
  const asked = new URLSearchParams({ ...(code === undefined ? {} : { code }), page: String(number) })
  return `/intake/${held.id}/problems?${asked.toString()}`
}

/** Every problem of a file, or those of one kind, a hundred to a page. */
export const ProblemsPage = (props: ProblemsPageProps) => {
  const { held, code, problems, total, number, pages, withheld } = props
  return (
    <Page
      title={code === undefined ? 'Problems in the file' : problemName(code)}
      caption={titleOf(held)}
      breadcrumbs={[
        { text: 'Extracts', href: '/intake' },
        { text: titleOf(held), href: `/intake/${held.id}` },
        { text: 'Problems' },
      ]}
      wide
    >
      <WaysOn held={held} code={code} />
      {withheld > 0 && <p class="govuk-body">{notShown(withheld)}</p>}
      <DataTable
        caption={`${counted(total, 'problem')}${pages > 1 ? `, page ${number} of ${pages}` : ''}`}
        rows={problems}
        dense
        empty={<p class="govuk-body">There is none.</p>}
        columns={[
          { head: 'Where', cell: (problem) => whereOf(problem) },
          code === undefined && { head: 'Problem', cell: (problem) => problemName(problem.code) },
          { head: 'Found', cell: ({ found }) => oneLine(found) },
          { head: 'Expected', cell: ({ expected }) => oneLine(expected) },
          { head: 'What comes of it', cell: whatComes },
        ]}
      />
      {pages > 1 && (
        <Pagination
          previous={number > 1 ? { href: addressOf(props, number - 1) } : undefined}
          next={number < pages ? { href: addressOf(props, number + 1) } : undefined}
        />
      )}
    </Page>
  )
}

const WaysOn = ({ held, code }: Pick<ProblemsPageProps, 'held' | 'code'>) => (
  <p class="govuk-body los-screen-only">
    All of them as a file: <Downloads importId={held.id} />.{' '}
    {code !== undefined && (
      <a class="govuk-link" href={`/intake/${held.id}/problems`}>
        See every kind
      </a>
    )}
  </p>
)

function whereOf({ list, sheet, row, heading }: KeptProblem): string {
  const known = annexLists.find(({ number }) => number === list)
  const parts = [
    known ? listName(known.number) : '',
    sheet === '' ? '' : `sheet ${sheet}`,
    row === null ? '' : `row ${row}`,
    heading === null ? '' : `“${oneLine(heading)}”`,
  ]
  return parts.filter((part) => part !== '').join(', ')
}
