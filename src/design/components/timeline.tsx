import { longDate, type IsoDate } from '../../kernel/index.ts'
import { classNames, isFilled, type Slot } from '../govuk/slot.ts'
import type { Tone } from './shape-tag.tsx'

export interface TimelineEntry {
  readonly day: IsoDate
  readonly title: Slot
  /** Where it comes from: an extract and its row, or who typed it. */
  readonly source?: Slot
  /** Days between the event and its entry, where that is late. */
  readonly enteredLate?: number | undefined
  readonly tone?: Tone | undefined
  readonly children?: Slot
}

export interface TimelineProps {
  /** What it is a timeline of: read out before the entries. */
  readonly label: string
  readonly entries: readonly TimelineEntry[]
  readonly headingLevel?: 2 | 3 | 4 | undefined
}

const newestFirst = (one: TimelineEntry, other: TimelineEntry) =>
  one.day < other.day ? 1 : one.day > other.day ? -1 : 0

const lateness = (days: number) => `entered ${days} ${days === 1 ? 'day' : 'days'} late`

interface EntryProps {
  readonly entry: TimelineEntry
  readonly level: 2 | 3 | 4
}

const Entry = ({ entry, level }: EntryProps) => {
  const Heading = `h${level}` as const
  return (
    <li class={classNames('los-timeline__entry', entry.tone && `los-timeline__entry--${entry.tone}`)}>
      <time class="los-timeline__day" datetime={entry.day}>
        {longDate(entry.day)}
      </time>
      <div class="los-timeline__what">
        <Heading class="los-timeline__title">{entry.title}</Heading>
        {isFilled(entry.children) && <div class="los-timeline__body">{entry.children}</div>}
        {(isFilled(entry.source) || entry.enteredLate !== undefined) && (
          <p class="los-timeline__source">
            {entry.source}
            {isFilled(entry.source) && entry.enteredLate !== undefined && ' · '}
            {entry.enteredLate !== undefined && <span class="los-late">{lateness(entry.enteredLate)}</span>}
          </p>
        )}
      </div>
    </li>
  )
}

/** Dated entries, newest first, in whatever order they are given. */
export const Timeline = ({ label, entries, headingLevel = 3 }: TimelineProps) => (
  <ol class="los-timeline" aria-label={label}>
    {[...entries].sort(newestFirst).map((entry) => (
      <Entry entry={entry} level={headingLevel} />
    ))}
  </ol>
)
