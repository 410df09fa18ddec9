import { sentenceCase } from '../../../design/index.ts'
import { daysBetween, longDate } from '../../../kernel/index.ts'
import { notReached } from '../model/not-reached.ts'
import type { Tracked } from '../model/standing.ts'
import { stages } from '../model/stages.ts'

type Props = Tracked

const daysWords = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`

/** The stages of one child as a small timeline: reached on which day, after how long, and what is still to come. */
export const StageLine = (child: Props) => (
  <ol class="los-stages" aria-label="Stages">
    {stages.map((stage) => {
      const { stands } = child
      const index = stands.reached.findIndex((each) => each.stage === stage)
      const reached = stands.reached[index]
      const before = stands.reached[index - 1]
      return (
        <li class={`los-stages__stage${reached ? ' los-stages__stage--reached' : ''}`}>
          <span class="los-stages__name">
            {stage === 'no plan on record' ? 'Entered care' : sentenceCase(stage)}
          </span>
          <span class="los-stages__day">
            {reached ? longDate(reached.on) : sentenceCase(notReached(child, stage))}
          </span>
          {reached && before && reached.on >= before.on && (
            <span class="los-stages__after">after {daysWords(daysBetween(before.on, reached.on))}</span>
          )}
        </li>
      )
    })}
  </ol>
)

/** Where the child stands and for how long, in words. */
export const StageWords = ({ stands }: Pick<Props, 'stands'>) => (
  <>
    {sentenceCase(stands.stage)}
    {stands.daysAtStage !== undefined && `, ${daysWords(stands.daysAtStage)}`}
  </>
)

/** Where the child stands, which opens to how it came there. */
export const StageCell = (child: Props) => (
  <details class="los-stage-cell">
    <summary class="los-stage-cell__summary">
      <StageWords {...child} />
    </summary>
    <StageLine {...child} />
  </details>
)
