import type { Preview } from '../import/model.ts'
import { isLatest } from './columns.ts'

/**
 * Whether a version of the product found this out that did not yet keep all that is shown of it: the children behind the counts, the
 * columns that change, days that go backwards, or noughts that are lost.
 */
export const checkedEarlier = ({ behind, respelled }: Pick<Preview, 'behind' | 'respelled'>): boolean =>
  behind?.lists.some(lacks) !== false || (respelled !== undefined && respelled.lostNoughts === undefined)

const lacks = ({ list, columns }: NonNullable<Preview['behind']>['lists'][number]): boolean =>
  columns?.some(({ column, back }) => isLatest(list, column) && back === undefined) !== false
