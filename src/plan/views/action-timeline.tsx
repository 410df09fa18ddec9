import { Timeline, type TimelineEntry } from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { HistoryEntry } from '../model/history.ts'
import type { PlanMilestone } from '../model/plan.ts'
import type { Redating } from '../model/redating.ts'
import type { ActionPageProps, Update } from './action-props.ts'

const part = (label: string, text: string) =>
  text !== '' && (
    <p>
      <strong>{label}</strong> {text}
    </p>
  )

const update = ({ onDay, done, evidence, next, helpNeeded, writtenBy }: Update): TimelineEntry => ({
  day: onDay,
  title: 'Update',
  source: writtenBy,
  tone: helpNeeded === '' ? undefined : 'watch',
  children: (
    <>
      {part('Done:', done)}
      {part('Evidence:', evidence)}
      {part('Next:', next)}
      {part('Help needed:', helpNeeded)}
    </>
  ),
})

const settledAs = ({ settled, settledOn, settledBy }: Redating): string => {
  const when = settledOn === null ? '' : ` on ${longDate(settledOn)} by ${settledBy ?? 'somebody not known'}`
  switch (settled) {
    case 'approved':
      return `Approved${when}.`
    case 'refused':
      return `Refused${when}: the earlier date stands.`
    case 'settled as drafted':
      return 'The plan had not been approved yet, so it counted at once.'
    case 'waiting for approval':
      return 'Waiting for approval: until then the earlier date counts.'
  }
}

const redating =
  (milestones: readonly PlanMilestone[]) =>
  (move: Redating): TimelineEntry => {
    const milestone = milestones.find(({ id }) => id === move.milestoneId)
    return {
      day: move.askedOn,
      title: `Re-dated from ${longDate(move.fromOn)} to ${longDate(move.toOn)}`,
      source: move.askedBy,
      tone: 'watch',
      children: (
        <p>
          {milestone ? `The milestone “${milestone.text}”. ` : ''}
          {move.reason} {settledAs(move)}
        </p>
      ),
    }
  }

const met = ({ text, metOn }: PlanMilestone): readonly TimelineEntry[] =>
  metOn === null ? [] : [{ day: metOn, title: `Milestone met: ${text}`, tone: 'done' }]

export const changeEntry = ({ on, by, reason, says }: HistoryEntry): TimelineEntry => ({
  day: on,
  title: says[0] ?? 'Changed',
  source: by,
  children: (
    <>
      {says.slice(1).map((each) => (
        <p>{each}</p>
      ))}
      {reason !== null && <p>Why: {reason}</p>}
    </>
  ),
})

const delivered = ({ delivered: record }: ActionPageProps): readonly TimelineEntry[] =>
  record
    ? [
        {
          day: record.deliveredOn,
          title: 'Delivered',
          source: record.writtenBy,
          tone: 'done',
          children: <p>{record.evidence}</p>,
        },
        ...(record.accepted
          ? [
              {
                day: record.accepted.on,
                title: 'Evidence accepted',
                source: record.accepted.by,
                tone: 'done' as const,
                children: <p>{record.accepted.says}</p>,
              },
            ]
          : []),
      ]
    : []

/** Updates, re-datings, milestones met and every change of the action itself, newest first. */
export const ActionTimeline = (props: ActionPageProps) => (
  <Timeline
    label={`Everything that happened to action ${props.action.reference}`}
    entries={[
      ...props.updates.map(update),
      ...props.redatings.map(redating(props.action.milestones)),
      ...props.action.milestones.flatMap(met),
      ...delivered(props),
      ...props.history.map(changeEntry),
    ]}
  />
)
