import type { FactName } from '../../children/facts/index.ts'
import { annexLists } from './lists/index.ts'
import { isUnderstood, type ListSummary } from './model.ts'

/**
 * Of each kind of fact that a list of the file feeds, the columns that none of the list's sheets has; none where they have
 * all.
 */
export function leftOutOf(
  lists: readonly ListSummary[],
): readonly { readonly fact: FactName; readonly columns: readonly string[] }[] {
  return lists.filter(isUnderstood).flatMap(({ list, mapping }) => {
    const known = annexLists.find(({ number }) => number === list)?.columns ?? []
    const fed = known.flatMap(({ heading, feeds }) =>
      typeof feeds === 'string' ? [] : [{ heading, ...feeds }],
    )
    const isLeftOut = (heading: string) => mapping.every(({ missing }) => missing.includes(heading))
    // Who a child is is put together from every list.
    return [...new Set(fed.map(({ fact }) => fact))]
      .filter((fact) => fact !== 'details')
      .map((fact) => ({
        fact,
        columns: fed
          .filter((each) => each.fact === fact && isLeftOut(each.heading))
          .map(({ column }) => column),
      }))
  })
}
