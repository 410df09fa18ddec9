import type { Shape, Tone } from '../../../design/index.ts'
import { Day, Details, ShapeTag } from '../../../design/index.ts'
import { DueOn } from '../../../clocks/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import { Notes } from './notes.tsx'
import type { ClockGroup, ShownClock } from '../../model/clock-groups.ts'
import { clockGroups, inGroups, standingInWords } from '../../model/clock-groups.ts'

const looks: Readonly<Record<ClockGroup, readonly [Shape, Tone]>> = {
  late: ['triangle', 'bad'],
  due: ['ring', 'watch'],
  'past a benchmark': ['half', 'quiet'],
  'not known': ['dashes', 'changed'],
  'met late': ['half', 'quiet'],
  met: ['tick', 'done'],
}

const Due = ({ clock, asAt }: { readonly clock: ShownClock; readonly asAt: IsoDate }) => {
  if (clock.dueOn === undefined) return <p class="los-clock__unknown">{clock.notKnown}</p>
  const standing = standingInWords(clock, asAt)
  if (clock.why) return <DueOn why={clock.why} note={standing} />
  return (
    <p class="los-clock__unknown">
      <Day day={clock.dueOn} /> {standing}
      {clock.href && (
        <>
          {' '}
          <a class="govuk-link" href={clock.href}>
            Why this date
          </a>
        </>
      )}
    </p>
  )
}

const Clock = ({ clock, asAt }: { readonly clock: ShownClock; readonly asAt: IsoDate }) => (
  <li class="los-clock">
    <h4 class="los-clock__title">{clock.title}</h4>
    <Due clock={clock} asAt={asAt} />
    <p class="los-clock__from">
      From {longDate(clock.startedOn)}
      {clock.metOn !== undefined && `, met ${longDate(clock.metOn)}`}. {basisWords[clock.basis]}.
      {clock.sayHref !== undefined && (
        <span class="los-screen-only">
          {' '}
          <a class="govuk-link" href={clock.sayHref}>
            Say why
            <span class="govuk-visually-hidden">
              : {clock.title}, from {longDate(clock.startedOn)}
            </span>
          </a>
        </span>
      )}
    </p>
    <Notes notes={clock.notes} />
  </li>
)

const basisWords = { statute: 'Statute', guidance: 'Guidance', local: 'Local policy' } as const

const List = ({ clocks, asAt }: { readonly clocks: readonly ShownClock[]; readonly asAt: IsoDate }) => (
  <ul class="los-clocks__list">
    {clocks.map((clock) => (
      <Clock clock={clock} asAt={asAt} />
    ))}
  </ul>
)

const folded: readonly ClockGroup[] = ['met late', 'met']

const Group = ({
  group,
  clocks,
  asAt,
}: {
  readonly group: ClockGroup
  readonly clocks: readonly ShownClock[]
  readonly asAt: IsoDate
}) => {
  if (clocks.length === 0) return null
  const [shape, tone] = looks[group]
  return (
    <section class="los-clocks__group">
      <h3 class="los-clocks__heading">
        <ShapeTag shape={shape} tone={tone}>
          {group}
        </ShapeTag>{' '}
        <span class="los-clocks__count">{clocks.length}</span>
      </h3>
      {folded.includes(group) ? (
        <Details summary={`Show ${clocks.length === 1 ? 'it' : `all ${clocks.length}`}`}>
          <List clocks={clocks} asAt={asAt} />
        </Details>
      ) : (
        <List clocks={clocks} asAt={asAt} />
      )}
    </section>
  )
}

/** The child's time limits, what is late first; what was met is one click away. */
export const Clocks = ({
  clocks,
  asAt,
  known,
}: {
  readonly clocks: readonly ShownClock[]
  readonly asAt: IsoDate
  /** Whether a list of the day names the child at all. */
  readonly known: boolean
}) => {
  const groups = inGroups(clocks, asAt)
  return (
    <section class="los-clocks" aria-labelledby="clocks">
      <h2 class="govuk-heading-m" id="clocks">
        Time limits
      </h2>
      {clocks.length === 0 && (
        <p class="govuk-body">
          {known
            ? 'No time limit runs for this child on this day.'
            : 'Not known: no list names the child on this day.'}
        </p>
      )}
      {clockGroups.map((group) => (
        <Group group={group} clocks={groups.get(group) ?? []} asAt={asAt} />
      ))}
    </section>
  )
}
