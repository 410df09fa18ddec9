import {
  DataTable,
  drawnOnce,
  PrintOnly,
  ScreenOnly,
  ScrollRegion,
  sentenceCase,
  type Column,
} from '../../../design/index.ts'
import type { Listed } from '../model/tracker.ts'
import type { Stage } from '../model/stages.ts'
import { addressOf, byStage, isNotKnown, knownInCare } from '../model/tracker.ts'
import { RuleTag } from './cells.tsx'
import type { TrackerProps } from './frame.tsx'
import { moreNotKnown, plural, TrackerFrame } from './frame.tsx'

const ChildCard = ({ facts, stands, exceptions }: Listed) => (
  <li class="los-stage-card">
    <a class="govuk-link" href={`/permanence/${facts.childId}`}>
      {facts.councilId}
    </a>
    <span class="los-action__about">
      {stands.daysAtStage === undefined ? 'since a day not known' : plural(stands.daysAtStage, 'day')}
      {stands.plan?.route !== undefined && `, ${stands.plan.route}`}
    </span>
    {exceptions.map((rule) => (
      <RuleTag rule={rule} />
    ))}
  </li>
)

/** As many as somebody looks through in a column; the rest stand on the stage's own list, page by page. */
const cardsShown = 12

interface ColumnProps {
  readonly stage: Stage
  readonly here: readonly Listed[]
}

const StageColumn = ({ stage, here }: ColumnProps) => (
  <section class="los-stage-column">
    <h2 class="govuk-heading-s">
      {sentenceCase(stage)} <span class="los-stage-column__count">{here.length}</span>
    </h2>
    {here.length === 0 ? (
      <p class="govuk-body-s">No child</p>
    ) : (
      <ul class="los-stage-column__list">
        {here.slice(0, cardsShown).map((child) => (
          <ChildCard {...child} />
        ))}
      </ul>
    )}
    {here.length > cardsShown && (
      <p class="govuk-body-s">
        <a class="govuk-link" href={addressOf({ rule: undefined, stage })}>
          All {here.length} at this stage
        </a>
      </p>
    )}
  </section>
)

const onPaper: readonly Column<Listed>[] = [
  { head: 'Child', cell: ({ facts }) => facts.councilId },
  { head: 'Days at this stage', format: 'numeric', cell: ({ stands }) => stands.daysAtStage ?? 'Not known' },
  { head: 'Primary plan', cell: ({ stands }) => sentenceCase(stands.plan?.route ?? 'none agreed') },
  {
    head: 'Needs somebody',
    cell: ({ exceptions }) => sentenceCase(exceptions.map(({ words }) => words).join('; ')),
  },
  { head: 'Team', cell: ({ facts }) => facts.teamName ?? 'Not known' },
]

/** Every child, a line each, stage by stage: paper has no links to the rest of a list. */
const StageOnPaper = ({ stage, here }: ColumnProps) => (
  <>
    <h2 class="govuk-heading-s">
      {sentenceCase(stage)} ({here.length})
    </h2>
    {here.length > 0 && (
      <DataTable caption={sentenceCase(stage)} captionHidden dense columns={onPaper} rows={here} />
    )}
  </>
)

const Stages = drawnOnce((children: readonly Listed[]) => (
  <>
    <ScreenOnly>
      <ScrollRegion label="Children by stage">
        <div class="los-stage-columns">
          {byStage(children).map(({ stage, children: here }) => (
            <StageColumn stage={stage} here={here} />
          ))}
        </div>
      </ScrollRegion>
    </ScreenOnly>
    <PrintOnly>
      {byStage(children).map(({ stage, children: here }) => (
        <StageOnPaper stage={stage} here={here} />
      ))}
    </PrintOnly>
  </>
))

export interface StagesPageProps extends Pick<TrackerProps, 'told'> {
  readonly children: readonly Listed[]
  readonly mayRecord: boolean
}

/** The same children in columns, one for each stage that they stand at. */
export const StagesPage = ({ children, mayRecord, told }: StagesPageProps) => (
  <TrackerFrame
    current="/permanence/stages"
    told={told}
    lede={`Where each child stands, worked out from dates. Within a stage, whoever needs somebody first.${moreNotKnown(children.length - knownInCare(children).length)}`}
    mayRecord={mayRecord}
  >
    {!isNotKnown(told, children) && <Stages of={children} />}
  </TrackerFrame>
)
