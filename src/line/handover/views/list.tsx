import { Button, DataTable, EmptyState, Page, Tag } from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { EndingHolding, Handover, Tally } from '../model.ts'
import { deadlineOf, isClosed } from '../model.ts'

export interface Tallied {
  readonly handover: Handover
  readonly tally: Tally
}

export interface HandoversProps {
  readonly notDrawnUp: readonly EndingHolding[]
  readonly handovers: readonly Tallied[]
  readonly day: IsoDate
}

const NotDrawnUp = ({ rows, day }: { readonly rows: readonly EndingHolding[]; readonly day: IsoDate }) => (
  <DataTable
    caption={`Not drawn up (${rows.length})`}
    rows={rows}
    columns={[
      { head: 'Who leaves', cell: ({ leaver }) => leaver },
      { head: 'Post', cell: ({ post }) => post },
      { head: 'Last day', cell: ({ lastOn }) => longDate(lastOn) },
      {
        head: 'State',
        cell: ({ lastOn }) => <Tag colour="red">{lastOn < day ? 'gone, not drawn up' : 'not drawn up'}</Tag>,
      },
      {
        head: 'Do',
        class: 'los-screen-only',
        cell: ({ id, leaver }) => (
          <a class="govuk-link" href={`/handovers/new/${id}`}>
            Draw up<span class="govuk-visually-hidden"> the handover of {leaver}</span>
          </a>
        ),
      },
    ]}
  />
)

const State = ({ handover, tally }: Tallied) => {
  if (isClosed(tally)) return <Tag colour="green">all accepted</Tag>
  if (tally.withManager > 0)
    return (
      <>
        <Tag colour="red">{tally.withManager} with the line manager</Tag>
        <span class="los-action__about">{handover.staysWith}</span>
      </>
    )
  return <Tag colour="yellow">waiting, until {longDate(deadlineOf(handover.lastOn))}</Tag>
}

const Drawn = ({ caption, rows }: { readonly caption: string; readonly rows: readonly Tallied[] }) => (
  <DataTable
    caption={`${caption} (${rows.length})`}
    rows={rows}
    columns={[
      {
        head: 'Handover',
        cell: ({ handover }) => (
          <a class="govuk-link" href={`/handovers/${handover.id}`}>
            {handover.post}
          </a>
        ),
      },
      { head: 'Who leaves', cell: ({ handover }) => handover.leaver },
      { head: 'Last day', cell: ({ handover }) => longDate(handover.lastOn) },
      { head: 'Accepted', cell: ({ tally }) => `${tally.accepted} of ${tally.all}` },
      { head: 'State', cell: (each) => <State {...each} /> },
    ]}
  />
)

/** Who leaves, what of it was drawn up, and what was accepted. */
export const HandoversPage = ({ notDrawnUp, handovers, day }: HandoversProps) => {
  const open = handovers.filter(({ tally }) => !isClosed(tally))
  const closed = handovers.filter(({ tally }) => isClosed(tally))
  return (
    <Page
      title="Handovers"
      lede="When somebody leaves a post, what is open is handed over, and whoever comes after accepts it. What nobody accepts stays with the line manager. Counts include only what you may see."
      wide
    >
      {notDrawnUp.length > 0 && <NotDrawnUp rows={notDrawnUp} day={day} />}
      {open.length > 0 && <Drawn caption="Open" rows={open} />}
      {closed.length > 0 && <Drawn caption="Closed" rows={closed} />}
      {notDrawnUp.length + handovers.length === 0 && (
        <EmptyState title="Nobody whom you manage leaves, and nothing is handed over to you">
          A handover is asked for from four weeks before somebody’s last day in a post.
        </EmptyState>
      )}
      <Button kind="secondary" href="/my-duties">
        My duties
      </Button>
    </Page>
  )
}
