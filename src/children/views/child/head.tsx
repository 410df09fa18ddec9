import type { Slot, SummaryRow } from '../../../design/index.ts'
import { InsetText, ShapeTag, SummaryList } from '../../../design/index.ts'
import type { Exception } from '../../../duties/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { daysBetween, longDate, lowerFirst } from '../../../kernel/index.ts'
import { labelOf } from '../../codes/index.ts'
import { ageInWords } from '../../model/age.ts'
import type { ChildHead } from '../../model/child-head.ts'
import { dueToBeginInWords } from '../../model/due-to-begin.ts'
import type { NextAction, OnMonday } from '../../model/next-action.ts'
import type { Sibling } from '../../model/sibling.ts'
import type { ToldUpTo } from '../../model/told-up-to.ts'
import { tellsOf } from '../../model/told-up-to.ts'
import { ChildStatusTag } from '../child-status.tsx'
import { Siblings } from '../siblings.tsx'

const row = (key: string, value: Slot): SummaryRow => ({ key, value })

const seen = (on: IsoDate, asAt: IsoDate): string => {
  const days = daysBetween(on, asAt)
  return `${longDate(on)}, ${days === 0 ? 'that day' : days === 1 ? '1 day before' : `${days} days before`}`
}

/** By the lists of the day, or else by the last that told of a visit, where they name the child no more. */
function lastSeen({ head, asAt, leftOff, seenBefore }: HeadProps): string {
  const on = head.standing?.lastSeenOn
  if (on) return seen(on, asAt)
  return seenBefore !== undefined && (leftOff ?? head.before)
    ? `${seen(seenBefore, asAt)}, by the last list that told of a visit`
    : 'Not known: no list that names the child tells of a visit'
}

const listOfCare = 8

/** That a child is not in care is said only by a list of care in which the child could stand. */
function legalStatus({ head, told, leftOff }: HeadProps): string {
  const { legalStatus: status, standing } = head
  if (!status) {
    if (!standing) return 'Not known: no list names the child on this day'
    if (!tellsOf(told, listOfCare)) return `Not known: no extract up to this day has list ${listOfCare}`
    return leftOff?.list === listOfCare
      ? `Not known: ${lowerFirst(leftOff.words)}`
      : 'None recorded: not in care'
  }
  const since = status.from === null ? '' : `, since ${longDate(status.from)}`
  return `${labelOf('legalStatus', status.code)}${since}`
}

const ageAndBirth = ({ birth, died }: ChildHead, asAt: IsoDate): string => {
  const age = ageInWords(birth, died?.on ?? asAt)
  return birth.bornOn === null || birth.bornOn > asAt ? age : `${age} (born ${longDate(birth.bornOn)})`
}

const diedInWords = ({ list, on }: NonNullable<ChildHead['died']>): string =>
  `${on === undefined ? 'Day not known' : longDate(on)}, by list ${list}`

/** Codes that say only that nobody said: told with the name of what is not known. */
const unsaid: readonly (string | null)[] = [null, 'U', 'NOBT', 'UNKNOWN']

/** `Female · White British · not disabled` */
const aboutTheChild = ({ gender, ethnicity, disabled }: ChildHead): string =>
  [
    unsaid.includes(gender) ? 'Gender not known' : labelOf('gender', gender),
    unsaid.includes(ethnicity) ? 'ethnicity not known' : labelOf('ethnicity', ethnicity),
    disabled === null ? 'disability not known' : disabled ? 'disabled' : 'not disabled',
  ].join(' · ')

const noStatus = ({ before }: ChildHead): string =>
  before
    ? `On no list from ${longDate(before.untilOn)} on, with no end recorded`
    : 'Nothing was held of this child by that day'

type Name = string | null | undefined

const named = (what: string, now: Name, before: Name, standing: ChildHead['standing']): string =>
  now ??
  (before
    ? `${before}, by the last list that named the child`
    : standing
      ? `No ${what} named`
      : 'Not known: no list names the child on this day')

/** In red where the Monday list asks that somebody be allocated; whoever advises a care leaver is the worker. */
const Worker = ({ head: { standing, before }, leftOff, onMonday }: HeadProps) => {
  const last = (leftOff?.lastWith ?? before)?.workerName
  const given = standing?.workerName?.trim() ? standing.workerName : undefined
  // The Monday list names whoever had the child last, too: the page says by which list that is.
  const now = given ?? (last ? undefined : onMonday.worker)
  if (!onMonday.noWorker) return <>{named('worker', now, last, standing)}</>
  return (
    <>
      <ShapeTag shape="diamond" tone="bad">
        No worker
      </ShapeTag>
      {now !== undefined && <> The extract names “{now}”</>}
    </>
  )
}

export interface HeadProps {
  readonly head: ChildHead
  readonly siblings: readonly Sibling[]
  readonly asAt: IsoDate
  /** Of which day the extracts are by which the page goes. */
  readonly told: ToldUpTo
  readonly onMonday: OnMonday
  /** That a list left the child off, and who had the child by the last one that told. */
  readonly leftOff?: Exception | undefined
  /** The latest visit that any extract ever told of. */
  readonly seenBefore?: IsoDate | undefined
}

/** The category says neither who decided it nor when: what was agreed stands among the decisions. */
const PlanCategory = ({ code }: { readonly code: NonNullable<HeadProps['head']['permanencePlan']> }) => (
  <>
    {labelOf('permanencePlan', code)}{' '}
    <span class="los-action__about">category only: decision not evidenced by the extract</span>
  </>
)

/** Who the child is and who has them. */
export const Head = (props: HeadProps) => {
  const { head, siblings, asAt, leftOff } = props
  const { standing, otherNumbers = [], dueToBegin = [] } = head
  const lastWith = leftOff?.lastWith ?? head.before
  return (
    <SummaryList
      plain
      rows={[
        row('Age', ageAndBirth(head, asAt)),
        otherNumbers.length > 0 && row('Other numbers of the council', otherNumbers.join(', ')),
        head.died !== undefined && row('Recorded as having died', diedInWords(head.died)),
        row(
          'Status',
          standing ? (
            <>
              <ChildStatusTag status={standing.status} />
              {standing.notTold !== undefined && <> {standing.notTold}</>}
              {leftOff && <> {leftOff.words}</>}
            </>
          ) : (
            noStatus(head)
          ),
        ),
        dueToBegin.length > 0 &&
          row('Not begun', dueToBegin.map((each) => dueToBeginInWords(each, asAt)).join(' ')),
        row('Legal status', legalStatus(props)),
        head.permanencePlan !== null &&
          row('Plan for permanence', <PlanCategory code={head.permanencePlan} />),
        row('Team', named('team', standing?.teamName, lastWith?.teamName, standing)),
        row('Worker', <Worker {...props} />),
        row('Last seen', lastSeen(props)),
        siblings.length > 0 && row('Brothers and sisters', <Siblings siblings={siblings} asAt={asAt} />),
        row('About the child', aboutTheChild(head)),
      ]}
    />
  )
}

export const Marked = ({ head }: { readonly head: ChildHead }) => (
  <>
    {head.restricted && (
      <p class="govuk-body">
        <ShapeTag shape="diamond" tone="watch">
          restricted
        </ShapeTag>{' '}
        Only people who are named for it read this record.
      </p>
    )}
    {head.sealed && (
      <p class="govuk-body">
        <ShapeTag shape="square" tone="watch">
          sealed
        </ShapeTag>{' '}
        An adoption order was made: the record is for the adoption service alone, and leads to no other.
      </p>
    )}
  </>
)

const sentence = (words: string): string => (/[.?!]$/.test(words) ? words : `${words}.`)

/** The one thing to do first. */
export const Next = ({
  next,
  known,
}: {
  readonly next: NextAction | undefined
  /** Whether a list of the day names the child at all. */
  readonly known: boolean
}) => {
  if (!next)
    return (
      <InsetText>
        {known
          ? 'Nothing is late or due by what the record knows. What is not known stands below.'
          : 'What is late or due is not known: no list names the child on this day.'}
      </InsetText>
    )
  const [shape, tone] = next.looks
  return (
    <section class={next.late ? 'los-next los-next--late' : 'los-next'} aria-labelledby="next-action">
      <h2 class="los-next__heading" id="next-action">
        Next
      </h2>
      <p class="los-next__words">{next.href ? <a href={next.href}>{next.words}</a> : next.words}</p>
      <p class="los-next__when">
        <ShapeTag shape={shape} tone={tone}>
          {next.standing}
        </ShapeTag>
        {next.what === undefined ? next.dueOn && <> Due {longDate(next.dueOn)}</> : <> {next.what}</>}{' '}
        {next.href?.startsWith('/clocks/') === true && (
          <a class="govuk-link los-screen-only" href={next.href}>
            Why this date
          </a>
        )}
      </p>
      {next.because !== undefined && <p class="govuk-body-s">{sentence(next.because)}</p>}
      {next.notKnown !== undefined && <p class="govuk-body-s">{next.notKnown}</p>}
    </section>
  )
}
