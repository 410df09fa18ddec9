import { DataTable, EmptyState, Page } from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { StandingClearance } from '../model/index.ts'
import { isLate } from '../model/index.ts'
import { CommentsSection } from './comments.tsx'
import { LateSection } from './late-section.tsx'
import type { WorkPageProps } from './props.ts'
import { workHref } from './props.ts'
import { ClearanceTag } from './standing-tag.tsx'

const Due = ({ clearance, day }: { readonly clearance: StandingClearance; readonly day: IsoDate }) => (
  <>
    {clearance.dueOn === undefined ? 'No day set' : longDate(clearance.dueOn)}
    {isLate(clearance, day) && clearance.standing !== 'lapsed' && <span class="los-late"> overdue</span>}
  </>
)

const LastWords = ({ clearance }: { readonly clearance: StandingClearance }) => {
  const last = clearance.answers.at(-1)
  if (!last) return <>Nothing yet</>
  return (
    <>
      {longDate(last.on)}: {last.answer}
      {last.words !== '' && `. ${last.words}`}
    </>
  )
}

const ClearanceTable = ({ kept, clearances, day }: Pick<WorkPageProps, 'kept' | 'clearances' | 'day'>) => (
  <DataTable
    caption="Clearances"
    captionHidden
    rows={clearances}
    empty={<EmptyState title="Nobody is asked yet">Each implication has somebody who clears it.</EmptyState>}
    columns={[
      {
        head: 'Who',
        cell: ({ consultee, id }) => (
          <a class="govuk-link" href={workHref(kept.id, `clearances/${id}`)}>
            {consultee.name}
          </a>
        ),
      },
      { head: 'Part', cell: ({ consultee }) => consultee.part },
      { head: 'Post', cell: ({ post }) => post.title },
      { head: 'By', cell: (clearance) => <Due clearance={clearance} day={day} /> },
      { head: 'How it stands', cell: ({ standing }) => <ClearanceTag standing={standing} /> },
      { head: 'Last answer', cell: (clearance) => <LastWords clearance={clearance} /> },
    ]}
  />
)

const Clearances = ({ kept, clearances, notAsked, day, may }: WorkPageProps) => (
  <section aria-labelledby="clearances">
    <h2 class="govuk-heading-m" id="clearances">
      Clearances
    </h2>
    <ClearanceTable kept={kept} clearances={clearances} day={day} />
    {may.seesAll && notAsked.length > 0 && (
      <p class="govuk-body">Not asked: {notAsked.map(({ name }) => name).join(', ')}.</p>
    )}
    <p class="govuk-body los-screen-only">
      {may.change && (
        <>
          <a class="govuk-link" href={workHref(kept.id, 'ask')}>
            Ask for clearances
          </a>{' '}
          ·{' '}
        </>
      )}
      <a class="govuk-link" href="/papers/clearance-rule">
        When a clearance lapses
      </a>
    </p>
  </section>
)

/** The work around a paper: who cleared what, what was said to its parts, and its route where it is late. */
export const WorkPage = (props: WorkPageProps) => (
  <Page
    title="Clearances and comments"
    caption={props.kept.paper.title}
    breadcrumbs={[
      { text: 'Papers', href: '/papers' },
      { text: props.kept.paper.title, href: `/papers/${props.kept.id}` },
      { text: 'Clearances and comments' },
    ]}
    lede="A clearance belongs to the words and figures that it was given on, and lapses when they change."
    wide
  >
    <Clearances {...props} />
    <LateSection {...props} />
    <CommentsSection {...props} />
  </Page>
)
