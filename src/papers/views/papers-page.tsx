import { DataTable, EmptyState, Page } from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import { notKnown } from '../model/index.ts'
import type { PaperListing } from '../shelf.ts'
import type { DrawUpProps } from './draw-up.tsx'
import { DrawUp } from './draw-up.tsx'

export interface PapersPageProps extends Partial<DrawUpProps> {
  readonly papers: readonly PaperListing[]
  readonly mayChange: boolean
}

const Empty = ({ mayChange }: Pick<PapersPageProps, 'mayChange'>) => (
  <EmptyState
    title="No papers yet"
    action={mayChange ? { href: '/papers/new', text: 'Draft a Cabinet report' } : undefined}
  >
    A report is drafted from a plan: its sections fill themselves with what the record holds, and can then be
    edited.
  </EmptyState>
)

const List = ({ papers, mayChange }: Pick<PapersPageProps, 'papers' | 'mayChange'>) => (
  <DataTable
    caption="Papers"
    captionHidden
    rows={papers}
    empty={<Empty mayChange={mayChange} />}
    columns={[
      {
        head: 'Paper',
        cell: ({ id, title }) => (
          <a class="govuk-link" href={`/papers/${id}`}>
            {title}
          </a>
        ),
      },
      { head: 'Goes to', cell: ({ body }) => body },
      {
        head: 'Meeting',
        cell: ({ meetingOn }) => (meetingOn === notKnown ? 'Day not known' : longDate(meetingOn.value)),
      },
    ]}
  />
)

/** Every paper, with its meeting; and before them those that are one click away. */
export const PapersPage = ({ papers, mayChange, meetings = [], others = [] }: PapersPageProps) => (
  <Page
    title="Papers"
    lede="Reports to the council’s bodies, filled from the record and checked against the rules of a good report."
  >
    {papers.length > 0 && mayChange && (
      <p class="govuk-body los-screen-only">
        <a class="govuk-link" href="/papers/new">
          Draft a Cabinet report
        </a>
      </p>
    )}
    {others.length > 0 && <DrawUp meetings={meetings} others={others} />}
    <h2 class="govuk-heading-m">Papers so far</h2>
    <List papers={papers} mayChange={mayChange} />
    <p class="govuk-body">
      <a class="govuk-link" href="/papers/rules">
        The rules that every paper is checked against
      </a>
    </p>
  </Page>
)
