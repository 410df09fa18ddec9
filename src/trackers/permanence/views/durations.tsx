import { EmptyState, Figure, DataTable, ScrollRegion, type Column } from '../../../design/index.ts'
import { longDate, type IsoDate } from '../../../kernel/index.ts'
import type { Duration } from '../model/durations.ts'
import type { Cohort, StagesOnDay } from '../model/over-time.ts'
import { childrenOn } from '../model/over-time.ts'
import { stages } from '../model/stages.ts'
import { DurationsPicture } from './durations-picture.tsx'
import type { TrackerProps } from './frame.tsx'
import { moreNotKnown, plural, TrackerFrame } from './frame.tsx'
import { StagesPicture } from './stages-picture.tsx'

/** Of whom it cannot be said whether they wait. */
const notSaid = ({ notEvidenced, notKnown }: Duration): string =>
  [
    notEvidenced > 0 && ` Of ${notEvidenced} more a category is recorded, the decision not evidenced.`,
    notKnown > 0 && ` Of ${notKnown} more it is not known.`,
  ]
    .filter((words) => words !== false)
    .join('')

const sentenceOf = (durations: readonly Duration[]): string => {
  const [first] = durations.filter(({ spread }) => spread !== undefined)
  if (!first?.spread) return 'No child has gone a part of the way yet.'
  const { median, lowerQuarter, upperQuarter } = first.spread
  return `${first.words}: half of ${plural(first.count, 'child', 'children')} took ${plural(median, 'day')} or fewer, the middle half between ${lowerQuarter} and ${plural(upperQuarter, 'day')}; ${first.waiting} still ${first.waiting === 1 ? 'waits' : 'wait'}.${notSaid(first)}`
}

const rowOf = ({ words, count, waiting, notEvidenced, notKnown, spread }: Duration) => [
  words,
  ...[
    count,
    spread?.median,
    spread?.lowerQuarter,
    spread?.upperQuarter,
    spread?.shortest,
    spread?.longest,
    waiting,
    notEvidenced,
    notKnown,
  ].map((value) => ({ content: value ?? 'None yet', format: 'numeric' as const })),
]

const numeric = (content: string) => ({ content, format: 'numeric' as const })

const heads = [
  'Children',
  'Median',
  'Lower quarter',
  'Upper quarter',
  'Shortest',
  'Longest',
  'Still waiting',
  'Category only: decision not evidenced',
  'Not known',
]

const NoDurations = ({ ofSome }: { readonly ofSome: boolean }) =>
  ofSome ? (
    <EmptyState title="No durations of the children whom you see">
      None of them has begun and ended a part of the way, as far as extracts and entries tell.
    </EmptyState>
  ) : (
    <EmptyState title="No durations yet">
      A part of the way is measured once a child has begun and ended it: record plans, matches and moves.
    </EmptyState>
  )

type PartsProps = Pick<DurationsPageProps, 'durations'> & { readonly ofSome: boolean }

const Parts = ({ durations, ofSome }: PartsProps) =>
  durations.every(({ spread }) => spread === undefined) ? (
    <NoDurations ofSome={ofSome} />
  ) : (
    <Figure
      sentence={sentenceOf(durations)}
      table={{
        caption: 'Calendar days for each part of the way',
        head: ['Part of the way', ...heads.map(numeric)],
        rows: durations.map(rowOf),
        firstCellIsHeader: true,
      }}
      source="Entered care, adoption dates: extracts. Plans, matches, moves: recorded here. Children who still wait are not in the days, so these are shorter than the whole truth while many wait."
      isReadAloud
    >
      <ScrollRegion label="Picture of the durations">
        <DurationsPicture durations={durations} />
      </ScrollRegion>
    </Figure>
  )

const changeOf = (days: readonly StagesOnDay[]): string => {
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return 'No extract tells yet who was in care.'
  const without = (day: StagesOnDay) => `${day.counts['no plan on record']} of ${childrenOn(day)}`
  const now = `On ${longDate(last.on)}, ${without(last)} children in care had no agreed plan on record`
  return first === last ? `${now}.` : `${now}; on ${longDate(first.on)} it was ${without(first)}.`
}

const OverTime = ({
  days,
  from,
}: { readonly days: readonly StagesOnDay[] } & Pick<DurationsPageProps, 'from'>) => (
  <Figure
    sentence={changeOf(days)}
    table={{
      caption: 'Children in care by stage at the end of each month',
      head: ['Day', ...stages.map((stage) => numeric(stage)), numeric('in care')],
      rows: days.map((day) => [
        longDate(day.on),
        ...stages.map((stage) => numeric(String(day.counts[stage]))),
        numeric(String(childrenOn(day))),
      ]),
      firstCellIsHeader: true,
    }}
    source={`${from === undefined ? '' : `Extracts tell of children in care since ${longDate(from)}: of no day before it is known who was in care. `}By what is known today, over each child’s latest period of care: a plan recorded later than it was agreed stands on its own day. No agreed plan on record is not the same as no plan: a category in the extract evidences no decision.`}
    isReadAloud
  >
    <ScrollRegion label="Picture of the stages over time">
      <StagesPicture days={days} />
    </ScrollRegion>
  </Figure>
)

const partIn = (cohort: Cohort, id: string) => {
  const part = cohort.durations.find((each) => each.id === id)
  if (!part?.spread) return 'None yet'
  const open = [
    `${part.waiting} waiting`,
    part.notEvidenced > 0 && `${part.notEvidenced} decision not evidenced`,
    part.notKnown > 0 && `${part.notKnown} not known`,
  ]
  return `${plural(part.spread.median, 'day')} (${part.count} gone, ${open.filter((words) => words !== false).join(', ')})`
}

const cohortColumns: readonly Column<Cohort>[] = [
  { head: 'Entered care in', cell: ({ year }) => year },
  { head: 'Children', cell: ({ children }) => children, format: 'numeric' },
  { head: 'To plan agreed', cell: (cohort) => partIn(cohort, 'care-to-plan') },
  { head: 'Plan to match', cell: (cohort) => partIn(cohort, 'plan-to-match') },
  { head: 'Match to settled', cell: (cohort) => partIn(cohort, 'match-to-home') },
  { head: 'Care to settled', cell: (cohort) => partIn(cohort, 'care-to-home') },
  { head: 'Care to order', cell: (cohort) => partIn(cohort, 'care-to-order') },
]

export interface DurationsPageProps extends Pick<TrackerProps, 'told'> {
  readonly durations: readonly Duration[]
  readonly overTime: readonly StagesOnDay[]
  /** The day of the first extract that tells who is in care. */
  readonly from: IsoDate | undefined
  readonly cohorts: readonly Cohort[]
  readonly mayRecord: boolean
  /** Children of whom no list tells whether they are in care still: at no stage, and waiting for nothing. */
  readonly endNotTold: number
  /** Whether no extract tells who is or was in care. */
  readonly notKnown: boolean
}

const Known = ({
  durations,
  overTime,
  from,
  cohorts,
  ofSome,
}: PartsProps & Pick<DurationsPageProps, 'overTime' | 'from' | 'cohorts'>) => (
  <>
    <Parts durations={durations} ofSome={ofSome} />
    <h2 class="govuk-heading-m">Stages over time</h2>
    <OverTime days={overTime} from={from} />
    <h2 class="govuk-heading-m">Year by year</h2>
    <p class="govuk-body">
      Children by the year in which they entered care, 1 April to 31 March: half took so many days or fewer
      (how many have gone this part, and how many still wait for its end). Whoever left care before the end of
      a part is in neither number.
      {from !== undefined &&
        ` Whoever left care before the lists of ${longDate(from)} look back is in no extract: earlier years hold only those who were still in care then, or had left a short time before, so that they are not the whole year and look slower than it was.`}
    </p>
    <DataTable
      caption="Durations by the year of entering care"
      captionHidden
      columns={cohortColumns}
      rows={cohorts}
      empty={
        <EmptyState
          title={
            ofSome
              ? 'No child whom you see has a day of entering care that is known'
              : 'Nobody’s day of entering care is known'
          }
        />
      }
    />
  </>
)

/** How long the way takes, where children stood month by month, and how one year's children fare against another's. */
export const DurationsPage = ({
  durations,
  overTime,
  from,
  cohorts,
  mayRecord,
  endNotTold,
  notKnown,
  told,
}: DurationsPageProps) => (
  <TrackerFrame
    current="/permanence/durations"
    mayRecord={mayRecord}
    told={told}
    lede={`How long each part of the way takes, over children in care and those who have left it.${moreNotKnown(endNotTold)}`}
  >
    {told.ofWhom !== undefined && (
      <p class="govuk-body">
        Numbers and pictures are of those children alone. Nobody else who is in care, and nobody who left it
        earlier, is in them, so that they are not the council’s, and years and months before are not whole.
        The whole council’s figures stand under{' '}
        <a class="govuk-link" href="/measures">
          Measures
        </a>
        .
      </p>
    )}
    {!notKnown && <Known {...{ durations, overTime, from, cohorts }} ofSome={told.ofWhom !== undefined} />}
  </TrackerFrame>
)
