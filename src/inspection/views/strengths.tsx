import type { Post } from '../../access/index.ts'
import type { Column, Shape, Tone } from '../../design/index.ts'
import { DataTable, Day, EmptyState, ShapeTag } from '../../design/index.ts'
import type { Inspection, Strength, StrengthState } from '../model/inspection.ts'

const looks: Readonly<Record<StrengthState, readonly [Shape, Tone]>> = {
  holds: ['disc', 'good'],
  slipping: ['triangle', 'bad'],
  'not checked': ['ring', 'quiet'],
}

/** How a strength stood when somebody last looked. */
export const StrengthTag = ({ state }: { readonly state: StrengthState }) => {
  const [shape, tone] = looks[state]
  return (
    <ShapeTag shape={shape} tone={tone}>
      {state}
    </ShapeTag>
  )
}

const Owner = ({ post }: { readonly post: Post | undefined }) => {
  if (!post) return <>No owner</>
  return (
    <>
      {post.title}
      {post.held !== 'permanent' && ` (${post.held})`}
    </>
  )
}

const Checked = ({ strength }: { readonly strength: Strength }) => (
  <>
    <StrengthTag state={strength.state} />
    {strength.lastCheckedOn && (
      <p class="govuk-body-s">
        <Day day={strength.lastCheckedOn} />
        {strength.note && `: ${strength.note}`}
      </p>
    )}
  </>
)

export interface StrengthsProps {
  readonly inspection: Inspection
  readonly strengths: readonly Strength[]
  readonly posts: readonly Post[]
  /** Whether the viewer may check them. */
  readonly mayChange: boolean
}

const nothing = (
  <EmptyState title="No strengths are recorded">
    <p>
      What inspectors recognised goes on: record it with its paragraph, an owner and what would show that it
      slips.
    </p>
  </EmptyState>
)

/** The way to the page where a strength is checked: not for paper. */
const checkColumn = (inspection: Inspection): Column<Strength> => ({
  head: 'Check',
  class: 'los-screen-only',
  cell: ({ id, paragraph, text }) => (
    <a class="govuk-link" href={`/inspections/${inspection.id}/strengths/${id}`}>
      Check<span class="govuk-visually-hidden"> {paragraph ? `paragraph ${paragraph}` : text}</span>
    </a>
  ),
})

/** What inspectors recognised, who answers for it, and whether it holds. */
export const Strengths = ({ inspection, strengths, posts, mayChange }: StrengthsProps) => (
  <section id="strengths">
    <h2 class="govuk-heading-m">Strengths to keep</h2>
    <DataTable
      caption="What inspectors recognised"
      captionHidden
      rows={strengths}
      firstCellIsHeader={false}
      empty={nothing}
      columns={[
        { head: 'Paragraph', cell: ({ paragraph }) => paragraph ?? 'Not numbered' },
        { head: 'What inspectors said', cell: ({ text }) => <span class="los-lines">{text}</span> },
        {
          head: 'Owner',
          cell: ({ ownerPostId }) => <Owner post={posts.find(({ id }) => id === ownerPostId)} />,
        },
        { head: 'What would show that it slips', cell: ({ watch }) => watch ?? 'Not said yet' },
        { head: 'Last look', cell: (strength) => <Checked strength={strength} /> },
        mayChange && checkColumn(inspection),
      ]}
    />
  </section>
)
