import { DataTable, Day, Numbered, Page } from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { PlanArea, PlanWithAreas } from '../model/plan.ts'
import { nextMilestone } from '../model/plan.ts'
import { courseOf } from '../model/words.ts'
import { DeliveryTag } from './delivery-tag.tsx'
import { PlanViews } from './plan-frame.tsx'

/** The first sentence: there is room for one on the page. */
const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text

const Actions = ({ area }: { readonly area: PlanArea }) => (
  <ul class="govuk-list los-compact-list">
    {area.actions.map(({ id, reference, text, dueOn }) => (
      <li>
        <a class="govuk-link" href={`/plan/actions/${id}`}>
          {reference}
        </a>{' '}
        {text}
        {dueOn ? `, ${longDate(dueOn)}` : ', no date'}
      </li>
    ))}
  </ul>
)

const Next = ({ area }: { readonly area: PlanArea }) => {
  const milestone = nextMilestone(area.actions)
  return milestone ? (
    <>
      <Day day={milestone.dueOn} />: {milestone.text}
    </>
  ) : (
    <>None</>
  )
}

const Areas = ({ areas }: { readonly areas: readonly PlanArea[] }) => (
  <DataTable
    caption="Plan on a page"
    captionHidden
    dense
    rows={areas}
    columns={[
      {
        head: 'Area',
        cell: ({ id, position, title }) => (
          <Numbered number={position}>
            <a class="govuk-link" href={`/plan/areas/${id}`}>
              {title}
            </a>
          </Numbered>
        ),
      },
      {
        head: 'What will be different for children',
        cell: ({ outcome }) => (outcome === '' ? 'Not written yet' : firstSentence(outcome)),
      },
      {
        head: 'What we will do',
        cell: (area) => (area.actions.length === 0 ? 'No actions yet' : <Actions area={area} />),
      },
      { head: 'Sponsor', cell: ({ sponsor }) => sponsor?.title ?? 'Nobody yet' },
      { head: 'Next milestone', cell: (area) => <Next area={area} /> },
      { head: 'Delivery', cell: ({ delivery }) => <DeliveryTag status={delivery.status} /> },
    ]}
  />
)

/** The whole plan on one sheet, A4 across: for the wall, and for members. */
export const OnAPage = ({ whole }: { readonly whole: PlanWithAreas }) => (
  <Page
    title={whole.plan.title}
    caption="Plan on a page"
    lede={`${courseOf(whole)} As at ${longDate(whole.day)}.`}
    breadcrumbs={[
      { text: whole.plan.title, href: `/plan?plan=${whole.plan.id}` },
      { text: 'Plan on a page' },
    ]}
    print="landscape"
    wide
  >
    <PlanViews plan={whole.plan} view="on a page" />
    <Areas areas={whole.areas} />
  </Page>
)
