import { InsetText } from '../../design/index.ts'
import { countsInWords, type CountsToBegin } from '../model/due-to-begin.ts'
import { statusWords, type FiltersProps } from './children-filters.tsx'

/** What would tell whether a status still holds, where there is anybody with it. */
export const StatusesNotTold = ({
  counts,
  notTold,
  dueToBegin,
}: Pick<FiltersProps, 'counts' | 'notTold'> & { readonly dueToBegin: CountsToBegin }) => {
  const shown = [...notTold].filter(([status]) => counts.byStatus.has(status))
  const some = [...counts.inDoubt].filter(([status]) => !notTold.has(status))
  const due = countsInWords(dueToBegin)
  if (shown.length + some.length === 0 && due === undefined) return null
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
      {due !== undefined && <p class="govuk-body">{due}</p>}
    </InsetText>
  )
}
