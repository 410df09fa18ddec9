import type { FactName } from '../../children/index.ts'
import type { AnnexList, ListNumber } from '../annex-a/lists/index.ts'
import { annexLists } from '../annex-a/lists/index.ts'

/** One kind of fact that a list supplies whole: a row held and not given is gone, or has aged out of the window. */
export interface Supplied {
  readonly fact: FactName
  readonly list: ListNumber
  readonly windowMonths: number | undefined
}

/** `details` are put together from every list, and nobody's are gone because a list does not name them. */
const fromEveryList: FactName = 'details'

const suppliedBy = ({ number, windowMonths, columns }: AnnexList): readonly Supplied[] => {
  const facts = columns.flatMap(({ feeds }) => (typeof feeds === 'string' ? [] : [feeds.fact]))
  return [...new Set(facts)]
    .filter((fact) => fact !== fromEveryList)
    .map((fact) => ({ fact, list: number, windowMonths }))
}

/** The kinds of fact that these lists supply whole. */
export const factsOfLists = (lists: readonly ListNumber[]): readonly Supplied[] =>
  annexLists.filter(({ number }) => lists.includes(number)).flatMap(suppliedBy)
