import { DataTable, Day } from '../../design/index.ts'
import type { Column } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { PlanWithAreas } from '../model/plan.ts'
import { actionsOf } from '../model/plan.ts'
import type { Risk } from '../model/risk.ts'
import { isReviewOverdue, levelOf, openRisks, scoreOf, worstRisksFirst } from '../model/risk.ts'
import { PostName } from './dates.tsx'
import { RiskTag } from './risk-tag.tsx'
import { Station } from './station.tsx'

const Named = ({ risk }: { readonly risk: Risk }) => (
  <>
    <a class="govuk-link" href={`/plan/risks/${risk.id}`}>
      {risk.reference} {risk.event}
    </a>
    <span class="los-action__about">
      <PostName post={risk.owner} nobody="Nobody owns it yet" />
      {risk.closed && ' · closed'}
    </span>
  </>
)

/** What it stood at first and what it is to become, beside what it stands at. */
const Levels = ({ risk: { before, now, target } }: { readonly risk: Risk }) => (
  <>
    <RiskTag rating={now} />
    <span class="los-action__about">
      before controls {levelOf(before)}, {scoreOf(before)}; target {levelOf(target)}, {scoreOf(target)}
    </span>
  </>
)

const Review = ({ risk, day }: { readonly risk: Risk; readonly day: IsoDate }) => {
  if (risk.closed)
    return (
      <>
        Closed <Day day={risk.closed.on} />: {risk.closed.because}
      </>
    )
  if (risk.reviewOn === null) return <span class="los-late">No day set</span>
  return (
    <>
      <Day day={risk.reviewOn} />
      {isReviewOverdue(risk, day) && <span class="los-late"> overdue</span>}
    </>
  )
}

/** The areas and actions that a risk is linked to, by number. */
export const LinkedTo = ({ risk, whole }: { readonly risk: Risk; readonly whole: PlanWithAreas }) => {
  const areas = whole.areas.filter(({ id }) => risk.areaIds.includes(id))
  const actions = actionsOf(whole).filter(({ id }) => risk.actionIds.includes(id))
  if (areas.length + actions.length === 0) return <>The plan as a whole</>
  return (
    <>
      {areas.map(({ id, position }) => (
        <>
          <a class="govuk-link" href={`/plan/areas/${id}`}>
            Area {position}
          </a>{' '}
        </>
      ))}
      {actions.map(({ id, reference }) => (
        <>
          <a class="govuk-link" href={`/plan/actions/${id}`}>
            Action {reference}
          </a>{' '}
        </>
      ))}
    </>
  )
}

export interface RisksTableProps {
  readonly whole: PlanWithAreas
  readonly risks: readonly Risk[]
  readonly caption: string
}

const columnsOf = (whole: PlanWithAreas): readonly Column<Risk>[] => [
  { head: 'Risk', class: 'los-column--words', cell: (risk) => <Named risk={risk} /> },
  { head: 'Now', class: 'los-column--reasons', cell: (risk) => <Levels risk={risk} /> },
  {
    head: 'What is done about it',
    class: 'los-column--words',
    cell: ({ controls }) => (controls === '' ? <span class="los-late">Nothing yet</span> : controls),
  },
  { head: 'Linked to', cell: (risk) => <LinkedTo risk={risk} whole={whole} /> },
  { head: 'Next review', cell: (risk) => <Review risk={risk} day={whole.day} /> },
]

export const RisksTable = ({ whole, risks, caption }: RisksTableProps) => (
  <DataTable caption={caption} captionHidden rows={risks} columns={columnsOf(whole)} />
)

/** The open risks of an area or an action, on its page: the worst first. */
export const RisksHere = ({
  whole,
  risks,
  caption,
  newHref,
}: RisksTableProps & { readonly newHref: string | undefined }) => {
  const open = worstRisksFirst(openRisks(risks))
  return (
    <Station
      id="risks"
      title={`Risks (${open.length})`}
      {...(newHref === undefined ? {} : { edit: { href: newHref, text: 'Add a risk' } })}
    >
      {open.length === 0 ? (
        <p class="govuk-body">No open risk is linked here.</p>
      ) : (
        <RisksTable whole={whole} risks={open} caption={caption} />
      )}
    </Station>
  )
}
