import { DataTable, Day, KeyFacts, Numbered, Page, sentenceCase } from '../../design/index.ts'
import type { Column, KeyFact } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { MeasureMay } from '../../plan/index.ts'
import {
  actionsOf,
  AskedChanges,
  AskedDates,
  courseOf,
  dayOfPlan,
  DeliveryTag,
  gapHref,
  ImpactInTable,
  isShown,
  openRelapse,
  relapseInWords,
  SmallChart,
} from '../../plan/index.ts'
import type { AreaOnCourse, Course } from '../course.ts'
import { needsSomebody } from '../course.ts'

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

/** 'Sent and published 9 July 2020', or what is missing and how long there is. */
function statementFact({ submission, dueOn }: Course): KeyFact {
  const href = '/plan/submission'
  const label = 'Statement for Ofsted'
  if (submission.doneOn !== null) {
    const against = dueOn === undefined ? '' : `, due ${longDate(dueOn)}`
    return { label, figure: 'Sent', note: `${longDate(submission.doneOn)}${against}`, href }
  }
  if (submission.daysLeft === null || dueOn === undefined) {
    return { label, figure: 'No date', note: 'No statutory period runs from this inspection', href }
  }
  const left = submission.daysLeft
  return {
    label,
    figure: left < 0 ? `${count(-left, 'day', 'days')} late` : `${count(left, 'day', 'days')} left`,
    note: `Due ${longDate(dueOn)}; still to ${submission.missing.join(', ')}`,
    href,
  }
}

function facts(course: Course): readonly KeyFact[] {
  const { plan, whole, gaps, nextMeetings } = course
  const [meeting] = nextMeetings
  return [
    { label: 'Plan day', ...dayOfPlan(plan, whole.day), href: '/plan' },
    statementFact(course),
    {
      label: 'Late or at risk',
      figure: needsSomebody(course).length,
      note: 'actions',
      href: '#needs-somebody',
    },
    { label: 'Gaps', figure: gaps.length, note: 'no owner, no date or no action', href: '#gaps' },
    {
      label: 'Next meeting',
      figure: meeting ? longDate(meeting.on).replace(/ \d{4}$/, '') : 'None',
      note: meeting ? meeting.body : 'No meeting is recorded from this day on',
      href: meeting ? `/governance/bodies/${meeting.bodyId}` : '/governance',
    },
  ]
}

const exceptionsIn = ({ late, atRisk, gaps, relapses }: AreaOnCourse): string =>
  [
    relapses > 0 && count(relapses, 'relapse', 'relapses'),
    late > 0 && `${late} late`,
    atRisk > 0 && `${atRisk} at risk`,
    gaps > 0 && count(gaps, 'gap', 'gaps'),
  ]
    .filter((part) => part !== false)
    .join(', ') || 'None'

/** The area's key measure: figures for those who run the service, the standing in words for everybody who may see it. */
const KeyMeasure = ({ row, may }: { readonly row: AreaOnCourse; readonly may: MeasureMay }) => {
  const { area, keyMeasure } = row
  if (!keyMeasure)
    return (
      <a class="govuk-link" href={`/plan/areas/${area.id}#measures`}>
        No measure yet<span class="govuk-visually-hidden">: {area.title}</span>
      </a>
    )
  return (
    <>
      <a class="govuk-link" href={`/plan/measures/${keyMeasure.id}`}>
        {keyMeasure.title}
      </a>
      {isShown(keyMeasure, may) && (
        <>
          <span class="los-score__line">
            <strong>{keyMeasure.words}</strong>, {keyMeasure.standing}
          </span>
          <SmallChart measure={keyMeasure} />
        </>
      )}
    </>
  )
}

const LastEvidence = ({ area, lastEvidence }: AreaOnCourse) => (
  <a class="govuk-link" href={`/plan/areas/${area.id}#evidence`}>
    {lastEvidence ? (
      <>
        <Day day={lastEvidence.evidenceOn} />: {lastEvidence.kind}, {lastEvidence.direction}
      </>
    ) : (
      'Not yet collected'
    )}
    <span class="govuk-visually-hidden">, evidence of {area.title}</span>
  </a>
)

const areaColumns = (day: IsoDate, may: MeasureMay): readonly Column<AreaOnCourse>[] => [
  {
    head: 'Area',
    cell: ({ area }) => (
      <Numbered number={area.position}>
        <a class="govuk-link" href={`/plan/areas/${area.id}`}>
          {area.title}
        </a>
      </Numbered>
    ),
  },
  {
    head: 'Delivery',
    cell: ({ area }) => (
      <a href={`/plan/areas/${area.id}#actions`}>
        <DeliveryTag status={area.delivery.status} />
        <span class="govuk-visually-hidden">: actions of {area.title}</span>
      </a>
    ),
  },
  {
    head: 'Impact',
    cell: ({ area }) => (
      <a href={`/plan/areas/${area.id}#impact`}>
        <ImpactInTable impact={area.impact} override={area.overrides.impact} />
        <span class="govuk-visually-hidden">: impact of {area.title}</span>
      </a>
    ),
  },
  {
    head: 'Key measure, twelve months',
    class: 'los-column--reasons',
    cell: (row) => <KeyMeasure row={row} may={may} />,
  },
  { head: 'Last evidence', cell: (row) => <LastEvidence {...row} /> },
  {
    head: 'Next milestone',
    cell: ({ area, next }) => (
      <a class="govuk-link" href={`/plan/areas/${area.id}#actions`}>
        {next ? <MilestoneDay dueOn={next.dueOn} day={day} /> : 'None set'}
        <span class="govuk-visually-hidden">, {area.title}</span>
      </a>
    ),
  },
  {
    head: 'Exceptions',
    cell: (row) => (
      <a class="govuk-link" href={`/plan/areas/${row.area.id}#actions`}>
        {exceptionsIn(row)}
        <span class="govuk-visually-hidden"> in {row.area.title}</span>
      </a>
    ),
  },
]

const MilestoneDay = ({ dueOn, day }: { readonly dueOn: IsoDate; readonly day: IsoDate }) => (
  <>
    <Day day={dueOn} />
    {dueOn < day && <span class="los-late"> late</span>}
  </>
)

const Areas = ({ course }: { readonly course: Course }) => (
  <DataTable<AreaOnCourse>
    caption="The areas of the plan"
    rows={course.areas}
    columns={areaColumns(course.whole.day, course.measures)}
  />
)

/** Measures that fell back after their action was complete: first what the board is to decide. */
const Relapsed = ({ course: { relapsed, mayChange } }: { readonly course: Course }) =>
  relapsed.length === 0 ? null : (
    <section id="relapses" aria-labelledby="relapses-title">
      <h2 class="govuk-heading-m" id="relapses-title">
        Relapse: the board decides
      </h2>
      <ul class="govuk-list govuk-list--spaced">
        {relapsed.map(({ id, reference, text, relapses }) => {
          const open = openRelapse(relapses)
          const form = mayChange && open?.state === 'waiting for a decision'
          return (
            <li>
              <a class="govuk-link" href={`/plan/actions/${id}${form ? '/relapse' : '#relapse'}`}>
                {reference} {text}
              </a>
              <br />
              {sentenceCase(relapseInWords(open))}. {open?.because}
            </li>
          )
        })}
      </ul>
    </section>
  )

const NeedsSomebody = ({ course }: { readonly course: Course }) => {
  const actions = needsSomebody(course)
  return (
    <section id="needs-somebody" aria-labelledby="needs-somebody-title">
      <h2 class="govuk-heading-m" id="needs-somebody-title">
        Late or at risk
      </h2>
      {actions.length === 0 && <p class="govuk-body">No action is late or at risk on this day.</p>}
      <ul class="govuk-list govuk-list--spaced">
        {actions.map(({ id, reference, text, delivery, lead }) => (
          <li>
            <DeliveryTag status={delivery.status} />{' '}
            <a class="govuk-link" href={`/plan/actions/${id}`}>
              {reference} {text}
            </a>
            <br />
            <span class="govuk-hint">
              {delivery.because.join(' ')}{' '}
              {lead === null
                ? 'No post leads it.'
                : `Led by: ${lead.title}${lead.held === 'vacant' ? ' (vacant)' : ''}.`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Gaps = ({ course: { gaps, mayChange } }: { readonly course: Course }) => (
  <section id="gaps" aria-labelledby="gaps-title">
    <h2 class="govuk-heading-m" id="gaps-title">
      Gaps in the plan
    </h2>
    {gaps.length === 0 ? (
      <p class="govuk-body">Every finding has an action, and every action an owner and dates.</p>
    ) : (
      <ul class="govuk-list govuk-list--bullet">
        {gaps.map((gap) => (
          <li>
            <a class="govuk-link" href={gapHref(gap, mayChange)}>
              {gap.says}
            </a>
          </li>
        ))}
      </ul>
    )}
  </section>
)

/** As many as a printed page holds; the rest is one link away. */
const decisionsShown = 4

const Decided = ({ course: { decided } }: { readonly course: Course }) => (
  <section aria-labelledby="decided-title">
    <h2 class="govuk-heading-m" id="decided-title">
      Decided lately
    </h2>
    {decided.length === 0 && (
      <p class="govuk-body">No decision about the plan is recorded in the last six weeks.</p>
    )}
    <ul class="govuk-list govuk-list--spaced">
      {decided.slice(0, decisionsShown).map(({ id, body, decidedOn, words, outcome }) => (
        <li>
          <a class="govuk-link" href={`/governance/decisions/${id}`}>
            {body.name}, {longDate(decidedOn)}: {outcome}
          </a>
          <br />
          {words}
        </li>
      ))}
    </ul>
    {decided.length > decisionsShown && (
      <p class="govuk-body">
        <a class="govuk-link" href="/governance">
          {decided.length - decisionsShown} more in the last six weeks
        </a>
      </p>
    )}
  </section>
)

/** One screen: are we on course, what has gone wrong, what must somebody decide or see to. */
export const Director = ({ course }: { readonly course: Course }) => (
  <Page title="Are we on course?" caption={course.plan.title} lede={courseOf(course.whole)} print="landscape">
    <KeyFacts facts={facts(course)} />
    <Relapsed course={course} />
    <AskedDates asked={course.asked} mayApprove={course.mayApprove} />
    <AskedChanges
      changes={course.whole.changes}
      actions={actionsOf(course.whole)}
      mayApprove={course.mayApprove}
    />
    <Areas course={course} />
    <div class="los-columns">
      <div>
        <NeedsSomebody course={course} />
        <Gaps course={course} />
      </div>
      <Decided course={course} />
    </div>
  </Page>
)
