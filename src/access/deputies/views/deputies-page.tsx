import { Button, DataTable, EmptyState, Page } from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import { standing } from '../../people/model.ts'
import type { StandIn } from '../stand-ins.ts'
import type { Deputy } from '../store.ts'

export interface DeputiesPageProps {
  /** Of the teams for which the viewer may name one. */
  readonly deputies: readonly Deputy[]
  /** For whom the viewer stands in today, whoever named the viewer. */
  readonly standIns: readonly StandIn[]
  /** The day looked at. */
  readonly asAt: IsoDate
  readonly today: IsoDate
}

const inWords = { now: 'Now', later: 'To come', over: 'Over' } as const
const onThatDay = { now: 'On that day', later: 'Still to come then', over: 'Over by then' } as const

const When = ({
  deputy,
  asAt,
  today,
}: Pick<DeputiesPageProps, 'asAt' | 'today'> & { readonly deputy: Deputy }) => (
  <>
    {longDate(deputy.fromOn)} to {longDate(deputy.untilOn)}
    <span class="los-action__about">{(asAt === today ? inWords : onThatDay)[standing(deputy, asAt)]}</span>
  </>
)

const End = ({ deputy, today }: { readonly deputy: Deputy; readonly today: IsoDate }) =>
  standing(deputy, today) === 'over' ? null : (
    <a class="govuk-link" href={`/deputies/${deputy.id}/end`}>
      End
      <span class="govuk-visually-hidden"> for {deputy.absentPost}</span>
    </a>
  )

/** For whom the reader stands in, also where others named the reader and the table below says nothing of it. */
const OwnStandIns = ({ standIns }: Pick<DeputiesPageProps, 'standIns'>) => (
  <>
    {standIns.map(({ absentPost, untilOn, reason }) => (
      <p class="govuk-body">
        You stand in for the {absentPost} until {longDate(untilOn)}: {reason}.{' '}
        <a class="govuk-link" href="/monday">
          Their children are on your Monday list
        </a>
        . Only they, and whoever is above them, change that.
      </p>
    ))}
  </>
)

/** Who stands in for whom. */
export const DeputiesPage = ({ deputies, standIns, asAt, today }: DeputiesPageProps) => (
  <Page
    title="Deputies"
    breadcrumbs={[{ text: 'Monday list', href: '/monday' }, { text: 'Deputies' }]}
    lede="While a manager is away, a deputy opens that manager’s Monday list and the children on it. It ends by itself with its last day."
    wide
  >
    <OwnStandIns standIns={standIns} />
    <Button href="/deputies/new">Name a deputy</Button>
    <DataTable<Deputy>
      caption="Deputies"
      captionHidden
      rows={deputies}
      columns={[
        { head: 'Away', saysWhat: 'Away', cell: ({ absentPost }) => absentPost },
        { head: 'Stands in', saysWhat: 'Stands in', cell: ({ deputyPost }) => deputyPost },
        {
          head: 'Children of',
          saysWhat: 'Children of',
          cell: ({ team }) => `${team} and the teams below it`,
        },
        {
          head: 'When',
          saysWhat: 'When',
          cell: (deputy) => <When deputy={deputy} asAt={asAt} today={today} />,
        },
        { head: 'Why', saysWhat: 'Why', cell: ({ reason }) => reason },
        { head: 'Named by', saysWhat: 'Named by', cell: ({ setBy }) => setBy },
        { head: 'Change', class: 'los-screen-only', cell: (deputy) => <End deputy={deputy} today={today} /> },
      ]}
      firstCellIsHeader={false}
      stacked
      empty={<EmptyState title="No deputy is named for a manager whose list you may hand on" />}
    />
  </Page>
)
