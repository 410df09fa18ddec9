import { ShapeTag, type Shape, type Tone } from '../../../design/index.ts'
import type { Conflict } from '../model.ts'

const looks: Readonly<Record<Conflict['weight'], readonly [Shape, Tone, string]>> = {
  mend: ['triangle', 'bad', 'Does not fit'],
  know: ['ring', 'watch', 'To know'],
}

const One = ({ conflict: { says, weight, meetingIds, bodyIds } }: { readonly conflict: Conflict }) => {
  const [shape, tone, words] = looks[weight]
  const [meeting] = meetingIds
  const [body] = bodyIds
  const href = meeting === undefined ? `/governance/bodies/${body ?? ''}` : `/governance/meetings/${meeting}`
  return (
    <li>
      <ShapeTag shape={shape} tone={tone}>
        {words}
      </ShapeTag>{' '}
      {says}{' '}
      <a class="govuk-link los-screen-only" href={href}>
        Look<span class="govuk-visually-hidden"> at it: {says}</span>
      </a>
    </li>
  )
}

/** What does not fit, what is to be mended first. */
export const ConflictList = ({ conflicts }: { readonly conflicts: readonly Conflict[] }) => (
  <section aria-labelledby="conflicts">
    <h2 class="govuk-heading-m" id="conflicts">
      What does not fit
    </h2>
    {conflicts.length === 0 ? (
      <p class="govuk-body">Nothing that is set from today on is in the way of anything else.</p>
    ) : (
      <ul class="govuk-list govuk-list--spaced">
        {conflicts.map((conflict) => (
          <One conflict={conflict} />
        ))}
      </ul>
    )}
  </section>
)
