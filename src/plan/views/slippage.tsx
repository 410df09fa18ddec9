import { DataTable, DaysMoved, Day, Page, ShapeTag, type Column } from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { PlanWithAreas } from '../model/plan.ts'
import { actionsOf } from '../model/plan.ts'
import type { HistoryEntry } from '../model/history.ts'
import type { Redating } from '../model/redating.ts'
import type { Slipped } from '../model/slippage.ts'
import { slippageInWords, slippageOf } from '../model/slippage.ts'
import { AskedChanges, ChangesMade } from './asked-changes.tsx'
import { PlanViews } from './plan-frame.tsx'

export interface SlippageProps {
  readonly whole: PlanWithAreas
  /** Every re-dating ever asked for, of actions and milestones, oldest first. */
  readonly redatings: readonly Redating[]
  /** What came, went or was worded anew since the plan was first approved, and was not asked for. */
  readonly unasked: readonly UnaskedShown[]
  readonly may: { readonly approve: boolean }
}

interface UnaskedShown extends HistoryEntry {
  readonly actionId: number
  readonly reference: string
}

const unaskedColumns: readonly Column<UnaskedShown>[] = [
  {
    head: 'Action',
    cell: ({ actionId, reference }) => (
      <a class="govuk-link" href={`/plan/actions/${actionId}#history`}>
        Action {reference}
      </a>
    ),
  },
  { head: 'Changed', class: 'los-column--words', cell: ({ says }) => says.join(' ') },
  { head: 'On', cell: ({ on }) => <Day day={on} /> },
  {
    head: 'Why, and who',
    class: 'los-column--words',
    cell: ({ by, reason }) => (
      <>
        {reason ?? 'No reason was given'}
        <span class="los-action__about">{by}</span>
      </>
    ),
  },
]

/** Actions and milestones that came, went or were worded anew in an approved plan: nothing of it goes unseen. */
const Unasked = ({ unasked }: Pick<SlippageProps, 'unasked'>) => (
  <>
    <h2 class="govuk-heading-m" id="unasked">
      Actions and milestones added, taken out or worded anew since approval ({unasked.length})
    </h2>
    {unasked.length === 0 ? (
      <p class="govuk-body">Nothing was added, taken out or worded anew since the plan was first approved.</p>
    ) : (
      <DataTable
        caption="Added, taken out or worded anew since approval"
        captionHidden
        rows={unasked}
        columns={unaskedColumns}
      />
    )}
  </>
)

const movedWords = ({ days, action }: Slipped): string => {
  const moves = `${action.timesRedated} ${action.timesRedated === 1 ? 'move' : 'moves'}`
  const far = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`
  return `${far} ${days > 0 ? 'later' : 'earlier'}, ${moves}`
}

const Picture = ({ whole }: Pick<SlippageProps, 'whole'>) => {
  const actions = actionsOf(whole)
  const slipped = slippageOf(actions)
  const sentence = slippageInWords(actions)
  if (slipped.length === 0) return <p class="govuk-body">{sentence}</p>
  return (
    <DaysMoved
      title="How far due dates were moved"
      sentence={sentence}
      dates={slipped.map((each) => ({
        name: each.action.reference,
        days: each.days,
        words: movedWords(each),
      }))}
      table={{
        caption: 'Due dates that were moved',
        firstCellIsHeader: true,
        head: ['Action', 'First due', 'Due now', 'Moved'],
        rows: slipped.map((each) => [
          each.action.reference,
          longDate(each.firstOn),
          longDate(each.dueOn),
          movedWords(each),
        ]),
      }}
      tableBeside
    />
  )
}

const settledTag = ({ settled }: Redating) =>
  settled === 'refused' ? (
    <ShapeTag shape="ring" tone="quiet">
      refused
    </ShapeTag>
  ) : settled === 'waiting for approval' ? (
    <ShapeTag shape="square" tone="waiting">
      waiting
    </ShapeTag>
  ) : (
    <ShapeTag shape="dashes" tone="changed">
      {settled === 'approved' ? 'approved' : 'before approval of the plan'}
    </ShapeTag>
  )

const Moved = ({ move, whole }: { readonly move: Redating; readonly whole: PlanWithAreas }) => {
  const action = actionsOf(whole).find(
    ({ id, milestones }) =>
      id === move.actionId || milestones.some((milestone) => milestone.id === move.milestoneId),
  )
  if (!action) return <>An action that was taken out</>
  const milestone = action.milestones.find(({ id }) => id === move.milestoneId)
  return (
    <a class="govuk-link" href={`/plan/actions/${action.id}`}>
      {milestone ? `Milestone “${milestone.text}” of ${action.reference}` : `Action ${action.reference}`}
    </a>
  )
}

const Why = ({ reason, askedBy, askedOn, settledBy, settledOn }: Redating) => (
  <>
    {reason}
    <span class="los-action__about">
      asked by {askedBy}, {longDate(askedOn)}
      {settledOn !== null && `; settled by ${settledBy ?? 'somebody not known'}, ${longDate(settledOn)}`}
    </span>
  </>
)

const columnsOf = (whole: PlanWithAreas): readonly Column<Redating>[] => [
  { head: 'What', cell: (move) => <Moved move={move} whole={whole} /> },
  { head: 'From', cell: ({ fromOn }) => <Day day={fromOn} /> },
  { head: 'To', cell: ({ toOn }) => <Day day={toOn} /> },
  { head: 'Why, and who', class: 'los-column--words', cell: (move) => <Why {...move} /> },
  { head: 'Settled', cell: settledTag },
]

/** How far the plan has drifted from what was first promised: every move, and every change asked for. */
export const SlippagePage = ({ whole, redatings, unasked, may }: SlippageProps) => (
  <Page title="Slippage and changes" caption={whole.plan.title} wide>
    <PlanViews plan={whole.plan} view="slippage" />
    <Picture whole={whole} />
    <AskedChanges changes={whole.changes} actions={actionsOf(whole)} mayApprove={may.approve} />
    <h2 class="govuk-heading-m">Every move of a date ({redatings.length})</h2>
    {redatings.length === 0 ? (
      <p class="govuk-body">No date was ever moved.</p>
    ) : (
      <DataTable caption="Every move of a date" captionHidden rows={redatings} columns={columnsOf(whole)} />
    )}
    <h2 class="govuk-heading-m">Owners, wording, kinds and targets ({whole.changes.length})</h2>
    {whole.changes.length === 0 ? (
      <p class="govuk-body">Nothing else that was approved was asked to change.</p>
    ) : (
      <ChangesMade changes={whole.changes} />
    )}
    <Unasked unasked={unasked} />
  </Page>
)
