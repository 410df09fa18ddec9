import { ScrollRegion, sentenceCase } from '../../../design/index.ts'
import type { Listed } from '../model/tracker.ts'
import { byStage } from '../model/tracker.ts'
import { RuleTag } from './cells.tsx'
import { plural, TrackerFrame } from './frame.tsx'

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

export interface StagesPageProps {
  readonly children: readonly Listed[]
  readonly mayRecord: boolean
}

/** The same children in columns, one for each stage that they stand at. */
export const StagesPage = ({ children, mayRecord }: StagesPageProps) => (
  <TrackerFrame
    current="/permanence/stages"
    lede="Where each child stands, worked out from dates. Within a stage, whoever needs somebody first."
    mayRecord={mayRecord}
  >
    <ScrollRegion label="Children by stage">
      <div class="los-stage-columns">
        {byStage(children).map(({ stage, children: here }) => (
          <section class="los-stage-column">
            <h2 class="govuk-heading-s">
              {sentenceCase(stage)} <span class="los-stage-column__count">{here.length}</span>
            </h2>
            {here.length === 0 ? (
              <p class="govuk-body-s">No child</p>
            ) : (
              <ul class="los-stage-column__list">
                {here.map((child) => (
                  <ChildCard {...child} />
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
    </ScrollRegion>
  </TrackerFrame>
)
