import { DataTable, EmptyState, FilterLinks, Page } from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { ListedRelease } from '../store/register.ts'

export const levelNames = { board: 'Board', public: 'Public' } as const

export interface RegisterProps {
  /** All releases, latest first. */
  readonly all: readonly ListedRelease[]
  readonly level: 'board' | 'public' | undefined
}

const Levels = ({ all, level }: RegisterProps) => (
  <FilterLinks
    label="Releases by who they are for"
    items={[
      { text: 'All', count: all.length, href: '/publication', current: level === undefined },
      ...(['board', 'public'] as const).map((each) => ({
        text: levelNames[each],
        count: all.filter((release) => release.level === each).length,
        href: `/publication?level=${each}`,
        current: level === each,
      })),
    ]}
  />
)

/** The release register: everything that ever left, for whoever releases and whoever watches over it. */
export const Register = ({ all, level }: RegisterProps) => (
  <Page
    title="Publication"
    lede="Every figure that left the service, for a board or for the public. What is public is held against all that was public before."
    wide
  >
    <Levels all={all} level={level} />
    <DataTable
      caption="Releases, latest first"
      captionHidden
      columns={[
        {
          head: 'Release',
          cell: ({ id, title }) => (
            <a class="govuk-link" href={`/publication/${id}`}>
              {title}
            </a>
          ),
        },
        { head: 'For', cell: (release) => levelNames[release.level] },
        { head: 'Who, or where', cell: ({ audience }) => audience },
        { head: 'Released', cell: ({ onDay }) => longDate(onDay) },
        { head: 'By', cell: ({ by }) => by },
      ]}
      rows={all.filter((release) => level === undefined || release.level === level)}
      empty={
        <EmptyState title="Nothing was released yet">
          A figure enters this register when a paper or a measure’s page releases it to a board or to the
          public.
        </EmptyState>
      }
    />
  </Page>
)
