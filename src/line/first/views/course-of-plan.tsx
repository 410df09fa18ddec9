import type { Slot } from '../../../design/index.ts'
import { DataTable, KeyFacts, sentenceCase } from '../../../design/index.ts'
import { decidedBy } from '../../../governance/index.ts'
import { longDate } from '../../../kernel/index.ts'
import {
  actionsOf,
  AskedChanges,
  AskedDates,
  checkInWords,
  DeliveryTag,
  gapHref,
  openRelapse,
  relapseInWords,
} from '../../../plan/index.ts'
import type { AreaOnCourse, Course } from '../course.ts'
import { needsSomebody } from '../course.ts'
import { goneWrong } from '../since.ts'
import { answers } from './answers.ts'
import { areaColumns } from './area-columns.tsx'

/** What went wrong since last week, each with its page. */
const Since = ({ course: { whole } }: { readonly course: Course }) => {
  const gone = goneWrong(whole)
  return gone.length === 0 ? null : (
    <section id="since" aria-labelledby="since-title">
      <h2 class="govuk-heading-m" id="since-title">
        Gone wrong since last week
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {gone.map(({ what, says, href }) => (
          <li>
            <a class="govuk-link" href={href}>
              {says}
            </a>{' '}
            ({what})
          </li>
        ))}
      </ul>
    </section>
  )
}

const Areas = ({ course }: { readonly course: Course }) => (
  <section id="areas" aria-label="The areas of the plan">
    <DataTable<AreaOnCourse>
      caption="The areas of the plan"
      rows={course.areas}
      columns={areaColumns(course.whole.day, course.measures)}
    />
  </section>
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

const Gaps = ({ course: { gaps, check, mayChange } }: { readonly course: Course }) => (
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
    <p class="govuk-body los-screen-only">
      <a class="govuk-link" href="/plan/check">
        Plan check
      </a>
      : {checkInWords(check)}
    </p>
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
      {decided.slice(0, decisionsShown).map((decision) => (
        <li>
          <a class="govuk-link" href={`/governance/decisions/${decision.id}`}>
            {decidedBy(decision)}, {longDate(decision.decidedOn)}: {decision.outcome}
          </a>
          <br />
          {decision.words}
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

export interface CourseOfPlanProps {
  readonly course: Course
  /** What stands between the answers and what must be decided. */
  readonly afterAnswers?: Slot
}

/**
 * One screen, the four questions first: are we on course, is it making a difference, what has gone wrong since last week,
 * what must be decided.
 */
export const CourseOfPlan = ({ course, afterAnswers }: CourseOfPlanProps) => (
  <div class="los-director">
    <KeyFacts facts={answers(course)} />
    {afterAnswers}
    <div id="decide">
      <Relapsed course={course} />
      <AskedDates asked={course.asked} mayApprove={course.mayApprove} />
      <AskedChanges
        changes={course.whole.changes}
        actions={actionsOf(course.whole)}
        mayApprove={course.mayApprove}
      />
    </div>
    <Areas course={course} />
    <div class="los-columns">
      <div>
        <Since course={course} />
        <NeedsSomebody course={course} />
        <Gaps course={course} />
      </div>
      <Decided course={course} />
    </div>
  </div>
)
