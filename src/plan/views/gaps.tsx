import { Details } from '../../design/index.ts'
import type { Gap } from '../model/gaps.ts'

const atOnce = 6

const Listed = ({ gaps }: { readonly gaps: readonly Gap[] }) => (
  <ul class="govuk-list govuk-list--bullet">
    {gaps.map(({ says, href }) => (
      <li>
        <a class="govuk-link" href={href}>
          {says}
        </a>
      </li>
    ))}
  </ul>
)

/** What the plan does not say and must, before everything that it does say. */
export const Gaps = ({ gaps }: { readonly gaps: readonly Gap[] }) => (
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
        <Listed gaps={gaps.slice(0, atOnce)} />
        {gaps.length > atOnce && (
          <Details summary={`The other ${gaps.length - atOnce}`}>
            <Listed gaps={gaps.slice(atOnce)} />
          </Details>
        )}
      </>
    )}
  </section>
)
