import { EmptyState, Figure } from '../../../design/index.ts'
import type { Duration } from '../model/durations.ts'
import { DurationsPicture } from './durations-picture.tsx'
import { plural, TrackerFrame } from './frame.tsx'

const sentenceOf = (durations: readonly Duration[]): string => {
  const [first] = durations.filter(({ spread }) => spread !== undefined)
  if (!first?.spread) return 'No child has gone a part of the way yet.'
  const { median, lowerQuarter, upperQuarter } = first.spread
  return `${first.words}: half of ${plural(first.count, 'child', 'children')} took ${plural(median, 'day')} or fewer, the middle half between ${lowerQuarter} and ${plural(upperQuarter, 'day')}; ${first.waiting} still ${first.waiting === 1 ? 'waits' : 'wait'}.`
}

const rowOf = ({ words, count, waiting, spread }: Duration) => [
  words,
  ...[
    count,
    spread?.median,
    spread?.lowerQuarter,
    spread?.upperQuarter,
    spread?.shortest,
    spread?.longest,
    waiting,
  ].map((value) => ({ content: value ?? 'None yet', format: 'numeric' as const })),
]

const heads = ['Children', 'Median', 'Lower quarter', 'Upper quarter', 'Shortest', 'Longest', 'Still waiting']

export interface DurationsPageProps {
  readonly durations: readonly Duration[]
  readonly mayRecord: boolean
}

/** How long each part of the way takes: a picture, the sentence that it shows, and its table. */
export const DurationsPage = ({ durations, mayRecord }: DurationsPageProps) => (
  <TrackerFrame
    current="/permanence/durations"
    mayRecord={mayRecord}
    lede="How long each part of the way takes, over children in care and those who have left it."
  >
    {durations.every(({ spread }) => spread === undefined) ? (
      <EmptyState title="No durations yet">
        A part of the way is measured once a child has begun and ended it: record plans, matches and moves.
      </EmptyState>
    ) : (
      <Figure
        sentence={sentenceOf(durations)}
        table={{
          caption: 'Calendar days for each part of the way',
          head: ['Part of the way', ...heads.map((head) => ({ content: head, format: 'numeric' as const }))],
          rows: durations.map(rowOf),
          firstCellIsHeader: true,
        }}
        source="Entered care, adoption dates: extracts. Plans, matches, moves: recorded here. Children who still wait are not in the days, so these are shorter than the whole truth while many wait."
      >
        <DurationsPicture durations={durations} />
      </Figure>
    )}
  </TrackerFrame>
)
