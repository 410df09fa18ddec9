import type { IsoDate } from '../../../kernel/index.ts'
import { Button, DataTable, Page, SummaryList, type Column } from '../../../design/index.ts'
import type { Holding } from '../model.ts'
import { standing } from '../model.ts'
import type { AboutPost, PostInList } from '../store/posts.ts'
import { datesInWords, Vacant } from './words.tsx'

export interface PostProps extends AboutPost {
  readonly asAt: IsoDate
  readonly mayChange: boolean
  /** Whether the viewer draws up handovers, of some posts at least. */
  readonly mayHandOver: boolean
}

const Facts = ({
  post,
  vacant,
  mayChange,
}: {
  readonly post: PostInList
  readonly vacant: boolean
  readonly mayChange: boolean
}) => (
  <SummaryList
    rows={[
      {
        key: 'Title',
        value: post.title,
        actions: mayChange
          ? [{ href: `/people/posts/${post.id}/change`, text: 'Change', hiddenText: 'title and team' }]
          : undefined,
      },
      { key: 'Team', value: post.team ?? 'The whole service' },
      vacant && { key: 'Held by', value: <Vacant /> },
    ]}
  />
)

const Change = ({ held, asAt }: { readonly held: Holding; readonly asAt: IsoDate }) =>
  standing(held, asAt) === 'over' ? (
    <>Over</>
  ) : (
    <a class="govuk-link" href={`/people/posts/${held.post.id}/holders/${held.id}/end`}>
      End<span class="govuk-visually-hidden"> {held.person.name}’s time in this post</span>
    </a>
  )

/** Whoever ends somebody’s time in a post is led on: what was open there is handed over. */
const HandOver = ({ holdings, mayHandOver }: Pick<PostProps, 'holdings' | 'mayHandOver'>) => {
  const leaver = holdings.find(({ untilOn }) => untilOn !== null)
  if (!leaver) return null
  const whose = `${leaver.person.name}’s handover`
  return (
    <p class="govuk-body">
      {mayHandOver ? (
        <a class="govuk-link" href={`/handovers/new/${leaver.id}`}>
          Draw up {whose}, or see it
        </a>
      ) : (
        `${whose} is drawn up by the line manager, under Handovers.`
      )}
    </p>
  )
}

const changeColumn = (asAt: IsoDate): Column<Holding> => ({
  head: 'Change',
  class: 'los-screen-only',
  cell: (held) => <Change held={held} asAt={asAt} />,
})

/** One post, and everyone who has held it, latest first. */
export const PostView = ({ post, holdings, asAt, mayChange, mayHandOver }: PostProps) => (
  <Page
    title={post.title}
    caption="Post"
    breadcrumbs={[{ text: 'Posts', href: '/people/posts' }, { text: post.title }]}
  >
    <Facts
      post={post}
      vacant={!holdings.some((held) => standing(held, asAt) === 'now')}
      mayChange={mayChange}
    />
    <DataTable
      caption="Who has held it"
      columns={[
        {
          head: 'Person',
          cell: ({ person }) => (
            <a class="govuk-link" href={`/people/${person.id}`}>
              {person.name}
            </a>
          ),
        },
        { head: 'Basis', cell: ({ basis }) => basis },
        { head: 'Dates', cell: datesInWords },
        mayChange && changeColumn(asAt),
      ]}
      rows={holdings}
      empty={<p class="govuk-body">Nobody has held it yet.</p>}
    />
    <HandOver holdings={holdings} mayHandOver={mayHandOver} />
    {mayChange && (
      <Button kind="secondary" href={`/people/posts/${post.id}/holders/new`}>
        Put somebody in this post
      </Button>
    )}
  </Page>
)
