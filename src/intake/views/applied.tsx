import type { Preview } from '../import/model.ts'
import type { ImportShown } from '../model/import-shown.ts'
import { ColumnsThatChange } from './columns-that-change.tsx'
import { Comparison } from './comparison.tsx'
import type { WayOn } from './ways-on.ts'
import { AppliedEarlier } from './checked-earlier.tsx'
import { DayInDoubtSince } from './day-in-doubt.tsx'
import { ListsRead } from './lists-read.tsx'
import { RespelledSince } from './respelled.tsx'
import { ProblemSummaryTable } from './problem-summary.tsx'
import { TeamsToMap } from './team-form.tsx'
import { counted, leadsTo, limitsHref } from './words.ts'

export interface AppliedProps {
  readonly shown: ImportShown
  readonly waysOn: readonly WayOn[]
}

/** What an extract did, and where it leads. */
export const Applied = ({ shown, waysOn }: AppliedProps) => {
  const { held } = shown
  const { preview } = held
  if (!preview) return null
  return (
    <>
      <p class="govuk-body">
        It is in the record, whole. Time limits of <LimitsMoved shown={shown} preview={preview} /> changed.
      </p>
      <DayInDoubtSince preview={preview} />
      <AppliedEarlier preview={preview} />
      <RespelledSince shown={shown} preview={preview} />
      {shown.task?.work === 'apply' && shown.task.reason !== null && (
        <p class="govuk-body">It was applied all the same: {shown.task.reason}</p>
      )}
      <WaysOn shown={shown} waysOn={waysOn} />
      <Comparison
        comparison={preview.comparison}
        caption="What it changed in the record"
        leadsTo={leadsTo(shown)}
      />
      <ColumnsThatChange shown={shown} />
      <ListsRead lists={preview.lists} />
      <ProblemSummaryTable shown={shown} total={preview.problems} />
      {shown.mayChange && (
        <TeamsToMap from={held.id} named={preview.teams} teams={shown.teams} mapping={shown.mapping} />
      )}
      {shown.mayApprove && (
        <p class="govuk-body los-screen-only">
          <a class="govuk-link" href={`/intake/${held.id}/reverse`}>
            Take this extract back
          </a>
        </p>
      )}
    </>
  )
}

const LimitsMoved = ({ shown, preview }: Pick<AppliedProps, 'shown'> & { readonly preview: Preview }) => {
  const words = counted(preview.clocksMoved, 'child', 'children')
  const href = limitsHref(shown)
  return href === undefined ? (
    <>{words}</>
  ) : (
    <a class="govuk-link" href={href}>
      {words}
    </a>
  )
}

const WaysOn = ({ shown, waysOn }: AppliedProps) => (
  <ul class="govuk-list los-screen-only">
    {shown.mayReadChildren && (
      <li>
        <a class="govuk-link" href={`/intake/${shown.held.id}/lateness`}>
          What was entered late, or changed after the fact
        </a>
      </li>
    )}
    {waysOn.map(({ href, text }) => (
      <li>
        <a class="govuk-link" href={href}>
          {text}
        </a>
      </li>
    ))}
  </ul>
)
