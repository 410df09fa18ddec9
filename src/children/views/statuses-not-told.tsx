import { InsetText } from '../../design/index.ts'
import { statusWords, type FiltersProps } from './children-filters.tsx'

/** What would tell whether a status still holds, where there is anybody with it. */
export const StatusesNotTold = ({ counts, notTold }: Pick<FiltersProps, 'counts' | 'notTold'>) => {
  const shown = [...notTold].filter(([status]) => counts.byStatus.has(status))
  const some = [...counts.inDoubt].filter(([status]) => !notTold.has(status))
  if (shown.length + some.length === 0) return null
  return (
    <InsetText>
      {shown.map(([status, why]) => (
        <p class="govuk-body">
          <strong>{statusWords(status, notTold)}</strong>: {why}
        </p>
      ))}
      {some.map(([status, count]) => (
        <p class="govuk-body">
          <strong>{statusWords(status, notTold)}</strong>: of {count} of these children it is not known
          whether it still holds, and the record of each says why.
        </p>
      ))}
    </InsetText>
  )
}
