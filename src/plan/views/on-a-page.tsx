import { DataTable, Numbered, Page } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { DeliveryStatus } from '../model/action-dates.ts'
import type { PlanArea, PlanWithAreas } from '../model/plan.ts'
import { nextMilestone } from '../model/plan.ts'
import { courseOf } from '../model/words.ts'
import { PostName } from './dates.tsx'
import { DeliveryTag } from './delivery-tag.tsx'
import { PlanViews } from './plan-frame.tsx'

/** The first sentence: there is room for one on the page. */
const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text

/** '31 Dec 2020' */
const shortDate = (day: IsoDate): string => longDate(day).replace(/([A-Z][a-z]{2})[a-z]+/, '$1')

/** The date, and the status where it needs reading: what is on track says nothing. */
const inBrackets = (dueOn: IsoDate | null, status: DeliveryStatus): string =>
  [dueOn ? shortDate(dueOn) : 'no date', status === 'on track' ? '' : status].filter(Boolean).join(', ')

const Actions = ({ area }: { readonly area: PlanArea }) => (
  <ul class="los-list-in-cell">
    {area.actions.map(({ id, reference, text, dueOn, delivery }) => (
      <li>
        <a class="govuk-link" href={`/plan/actions/${id}`}>
          {reference}
        </a>{' '}
        {text.replace(/\.$/, '')} ({inBrackets(dueOn, delivery.status)})
      </li>
    ))}
  </ul>
)

const Next = ({ area }: { readonly area: PlanArea }) => {
  const milestone = nextMilestone(area.actions)
  if (!milestone) return <>None</>
  return (
    <>
      {shortDate(milestone.dueOn)}: {milestone.text}
    </>
  )
}

const Named = ({ area: { id, position, title, sponsor } }: { readonly area: PlanArea }) => (
  <Numbered number={position}>
    <a class="govuk-link" href={`/plan/areas/${id}`}>
      {title}
    </a>
    <span class="los-action__about">
      <PostName post={sponsor} nobody="No sponsor yet" />
    </span>
  </Numbered>
)

const Areas = ({ areas }: { readonly areas: readonly PlanArea[] }) => (
  <DataTable
    caption="Plan on a page"
    captionHidden
    dense
    rows={areas}
    columns={[
      { head: 'Area, and its sponsor', cell: (area) => <Named area={area} />, class: 'los-sheet__area' },
      {
        head: 'What will be different for children',
        cell: ({ outcome }) => (outcome === '' ? 'Not written yet' : firstSentence(outcome)),
        class: 'los-sheet__outcome',
      },
      {
        head: 'What we will do and by when (on track unless it says otherwise)',
        cell: (area) => (area.actions.length === 0 ? 'No actions yet' : <Actions area={area} />),
        class: 'los-sheet__actions',
      },
      { head: 'Next milestone', cell: (area) => <Next area={area} />, class: 'los-sheet__milestone' },
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
