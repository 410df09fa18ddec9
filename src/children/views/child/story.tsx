import type { TimelineEntry } from '../../../design/index.ts'
import { Timeline } from '../../../design/index.ts'
import { daysBetween, longDate, type IsoDate } from '../../../kernel/index.ts'
import type { Entered, LineEntry } from '../../model/line/entry.ts'
import type { ToldUpTo } from '../../model/told-up-to.ts'

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`)

/** How it came into the record, and how late. */
const EnteredWords = ({ entered }: { readonly entered: Entered }) => {
  const { firstIn, notIn, daysLate } = entered
  if (daysLate === undefined || notIn === undefined) return null
  return (
    <>
      {' · '}
      <span class="los-late">entered {days(daysLate)} late or more</span>: not in the extract as at{' '}
      {longDate(notIn)}, in the one as at {longDate(firstIn)}
    </>
  )
}

/** Nobody has said how things stand after the newest extract. */
const stillSo = (told: ToldUpTo | undefined): string =>
  told?.newestOn === undefined || told.newestOn === told.asAt
    ? 'Still so on the day looked at.'
    : `Still so by the extract of ${longDate(told.newestOn)}.`

/** What a list left off before its end may go on or not: nobody has said. */
const lasted = ({ on, until, goneFrom }: LineEntry, told: ToldUpTo | undefined): string | undefined => {
  if (until === undefined) return undefined
  if (until === 'still') return goneFrom ? 'Whether it has ended is not known.' : stillSo(told)
  return `Until ${longDate(until)}, ${days(daysBetween(on, until))}.`
}

/** What people typed may end its sentence itself. */
const sentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`)

const afterLimit = ({ lateBy }: LineEntry): string =>
  lateBy === undefined ? '' : `, ${days(lateBy)} after its limit`

const Source = ({ source: { href, words } }: Pick<LineEntry, 'source'>) =>
  href ? (
    <a class="govuk-link" href={href}>
      {words}
    </a>
  ) : (
    words
  )

/** A day has no end that an extract could have told. */
const goneInWords = ({ until }: LineEntry, goneFrom: IsoDate): string =>
  until === 'still'
    ? `left out of the extract as at ${longDate(goneFrom)} without an end`
    : `no longer in the extract as at ${longDate(goneFrom)}`

const shown = (entry: LineEntry, told: ToldUpTo | undefined): TimelineEntry => ({
  day: entry.on,
  title: entry.kind,
  source: (
    <>
      <Source source={entry.source} />
      {entry.entered && <EnteredWords entered={entry.entered} />}
      {entry.goneFrom && ` · ${goneInWords(entry, entry.goneFrom)}`}
    </>
  ),
  tone: entry.lateBy === undefined ? undefined : 'bad',
  children: (
    <>
      {sentence(`${entry.words}${afterLimit(entry)}`)} {lasted(entry, told)}
    </>
  ),
})

/** The line, which comes oldest first, as a list, newest first, also within a day; each entry with where it comes from. */
export const Story = ({
  entries,
  told,
}: {
  readonly entries: readonly LineEntry[]
  /** Of which day the extracts are that tell it. */
  readonly told?: ToldUpTo
}) => (
  <section aria-labelledby="story">
    <h2 class="govuk-heading-m" id="story">
      What happened, newest first
    </h2>
    {entries.length === 0 ? (
      <p class="govuk-body">Nothing is held of this child by this day.</p>
    ) : (
      <Timeline
        label="What happened to the child"
        entries={entries.toReversed().map((entry) => shown(entry, told))}
      />
    )}
  </section>
)
