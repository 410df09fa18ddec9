import { Page, ScreenOnly } from '../../../design/index.ts'
import { courseOf } from '../../../plan/index.ts'
import type { Course } from '../course.ts'
import { CourseOfPlan } from './course-of-plan.tsx'
import type { WelcomeProps } from './welcome.tsx'
import { Welcome } from './welcome.tsx'
import type { Worst } from '../worst.ts'
import { WorstChildren } from './worst-children.tsx'

export interface FirstPageProps {
  /** Undefined while there is no plan. */
  readonly course: Course | undefined
  readonly welcome: WelcomeProps
  /** Undefined where the viewer reads no child's record, and where no extract has told of a child yet. */
  readonly worst: Worst | undefined
  readonly leads: 'plan' | 'children'
}

const planTitle = 'Are we on course?'

const ledeOf = (course: Course | undefined): string =>
  course ? courseOf(course.whole) : 'There is no plan yet. It begins with what the inspectors found.'

/** Whoever answers for the plan reads its four questions, and then whom the service has left waiting. */
const PlanFirst = ({ course, welcome, worst }: FirstPageProps) => {
  // The plan's own sheet goes to boards: no child is on it.
  const children = worst && (
    <ScreenOnly>
      <h2 class="govuk-heading-m">Children who need somebody first</h2>
      <WorstChildren {...worst} />
    </ScreenOnly>
  )
  return (
    <Page title={planTitle} caption={course?.plan.title} lede={ledeOf(course)} print="landscape">
      {course ? (
        <CourseOfPlan course={course} afterAnswers={children} />
      ) : (
        <>
          <Welcome {...welcome} />
          {children}
        </>
      )}
    </Page>
  )
}

/** Whoever answers for children reads who needs somebody first, and then how the plan stands. */
const ChildrenFirst = ({ course, welcome, worst }: FirstPageProps & { readonly worst: Worst }) => (
  <Page title="Who needs you first?" lede={worst.notKnown ? undefined : worst.summary} print="landscape">
    <WorstChildren {...worst} />
    <h2 class="govuk-heading-l">{planTitle}</h2>
    <p class="govuk-body">{ledeOf(course)}</p>
    {course ? <CourseOfPlan course={course} /> : <Welcome {...welcome} />}
  </Page>
)

/** The first page, by what the viewer answers for. */
export const FirstPage = (props: FirstPageProps) => {
  const { worst, leads } = props
  return worst && leads === 'children' ? <ChildrenFirst {...props} worst={worst} /> : <PlanFirst {...props} />
}
