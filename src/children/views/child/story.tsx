import type { TimelineEntry } from '../../../design/index.ts'
import { Timeline } from '../../../design/index.ts'
import { daysBetween, longDate, type IsoDate } from '../../../kernel/index.ts'
import type { Entered, LineEntry } from '../../model/line/entry.ts'

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

/** What a list left off before its end may go on or not: nobody has said. */
const lasted = ({ on, until, goneFrom }: LineEntry): string | undefined => {
  if (until === undefined) return undefined
  if (until === 'still')
    return goneFrom ? 'Whether it has ended is not known.' : 'Still so on the day looked at.'
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

const shown = (entry: LineEntry): TimelineEntry => ({
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
      {sentence(`${entry.words}${afterLimit(entry)}`)} {lasted(entry)}
    </>
  ),
})

/** The line as a list, newest first, each entry with where it comes from. */
export const Story = ({ entries }: { readonly entries: readonly LineEntry[] }) => (
  <section aria-labelledby="story">
    <h2 class="govuk-heading-m" id="story">
      What happened, newest first
    </h2>
    {entries.length === 0 ? (
      <p class="govuk-body">Nothing is held of this child by this day.</p>
    ) : (
      <Timeline label="What happened to the child" entries={entries.map(shown)} />
    )}
  </section>
)
