import { labelOf } from '../../../children/index.ts'
import { Details, ShapeTag, type Column, type Slot } from '../../../design/index.ts'
import { longDate, type IsoDate } from '../../../kernel/index.ts'
import type { Listed } from '../model/tracker.ts'
import type { PostTitles } from '../model/words.ts'
import { barriersOf, ChildName, NextAction, PlanCell, Reviews, RuleTags, Since, viewOf } from './cells.tsx'
import { StageCell } from './stage-line.tsx'

const About = ({ children }: { readonly children: Slot }) => <span class="los-action__about">{children}</span>

const Who = (child: Listed) => (
  <>
    <ChildName {...child} />
    <About>{child.facts.teamName ?? 'team not known'}</About>
    <About>{child.facts.workerName ?? 'no worker'}</About>
  </>
)

const inCareSince = (day: IsoDate | undefined): string =>
  `in care since ${day === undefined ? 'a day not known' : longDate(day)}`

const Where = (child: Listed) => (
  <>
    <StageCell {...child} />
    <About>{inCareSince(child.facts.enteredCareOn)}</About>
  </>
)

const Plans = (child: Listed) => (
  <>
    <PlanCell {...child} />
    <About>parallel: {child.stands.parallel ?? 'none recorded'}</About>
  </>
)

const Next = ({ child, posts }: { readonly child: Listed; readonly posts: PostTitles }) => {
  const dueOn = child.stands.openActions[0]?.dueOn
  return (
    <>
      <NextAction child={child} posts={posts} />
      {dueOn !== undefined && dueOn < child.on && (
        <span class="los-next-late">
          <ShapeTag shape="triangle" tone="bad">
            late
          </ShapeTag>
        </span>
      )}
    </>
  )
}

const Fact = ({ label, children }: { readonly label: string; readonly children: Slot }) => (
  <>
    <dt class="los-further__label">{label}</dt>
    <dd class="los-further__value">{children}</dd>
  </>
)

/** What a meeting looks up of one child and not of the next. */
const Further = (child: Listed) => {
  const { facts } = child
  return (
    <Details
      class="los-further"
      summary={
        <>
          More<span class="govuk-visually-hidden"> of child {facts.councilId}</span>
        </>
      }
    >
      <dl class="los-further__facts">
        <Fact label="Legal status">
          <Since words={labelOf('legalStatus', facts.legalStatus ?? null)} day={facts.legalStatusFrom} />
        </Fact>
        <Fact label="Placement">
          <Since words={labelOf('placementType', facts.placementType ?? null)} day={facts.placedOn} />
        </Fact>
        <Fact label="Reviews">
          <Reviews {...child} />
        </Fact>
        <Fact label="Officer’s view">{viewOf(child)}</Fact>
        <Fact label="Category in the case system">
          {labelOf('permanencePlan', facts.recordedPlan ?? null)}
        </Fact>
        <Fact label="In the way">{barriersOf(child)}</Fact>
      </dl>
    </Details>
  )
}

/** What leads a meeting to a child, in six columns: no window of a desk is too narrow for them. */
export const columnsWith = (posts: PostTitles): readonly Column<Listed>[] => [
  { head: 'Child', class: 'los-tracker__who', cell: (child) => <Who {...child} /> },
  { head: 'Needs somebody', saysWhat: 'Needs somebody', cell: (child) => <RuleTags {...child} /> },
  {
    head: 'Stage, and time there',
    saysWhat: 'Stage, and time there',
    class: 'los-tracker__stage',
    cell: (child) => <Where {...child} />,
  },
  {
    head: 'Next action',
    saysWhat: 'Next action',
    class: 'los-tracker__next los-typed-cell',
    cell: (child) => <Next child={child} posts={posts} />,
  },
  { head: 'Plan', saysWhat: 'Plan', class: 'los-tracker__plan', cell: (child) => <Plans {...child} /> },
  { head: 'Also known', class: 'los-tracker__further', cell: (child) => <Further {...child} /> },
]
