import { Details } from '../../design/index.ts'
import type { Gap } from '../model/gaps.ts'
import { gapHref } from '../model/gaps.ts'

const atOnce = 6

export interface GapsProps {
  readonly gaps: readonly Gap[]
  readonly mayChange: boolean
}

const Listed = ({ gaps, mayChange }: GapsProps) => (
  <ul class="govuk-list govuk-list--bullet">
    {gaps.map((gap) => (
      <li>
        <a class="govuk-link" href={gapHref(gap, mayChange)}>
          {gap.says}
        </a>
      </li>
    ))}
  </ul>
)

/** What the plan does not say and must, before everything that it does say. */
export const Gaps = ({ gaps, mayChange }: GapsProps) => (
  <section id="gaps" aria-labelledby="gaps-heading">
    <h2 class="govuk-heading-m" id="gaps-heading">
      What is missing ({gaps.length})
    </h2>
    {gaps.length === 0 ? (
      <p class="govuk-body">
        Every finding has an action, and every action that is not yet delivered has an owner in post, a start
        and a due date.
      </p>
    ) : (
      <>
        <Listed gaps={gaps.slice(0, atOnce)} mayChange={mayChange} />
        {gaps.length > atOnce && (
          <Details summary={`The other ${gaps.length - atOnce}`}>
            <Listed gaps={gaps.slice(atOnce)} mayChange={mayChange} />
          </Details>
        )}
      </>
    )}
  </section>
)
