import { annexLists, type AnnexList } from '../lists/index.ts'
import { aliasesOf } from './aliases/index.ts'
import { headingKey } from './normal.ts'
import { tokensOf } from './tokens.ts'

/** A list with all that its headings may be called. */
export interface KnownList {
  readonly list: AnnexList
  /** Key of a heading as Ofsted writes it → place of the column in the list. */
  readonly names: ReadonlyMap<string, number>
  readonly aliases: ReadonlyMap<string, number>
  readonly tokens: readonly (readonly string[])[]
  /** What a token tells: less, the more of the list's headings have it. */
  readonly weights: ReadonlyMap<string, number>
}

export const knownLists: readonly KnownList[] = annexLists.map(knownList)

function knownList(list: AnnexList): KnownList {
  const tokens = list.columns.map(({ heading }) => tokensOf(heading))
  return {
    list,
    names: new Map(list.columns.map(({ heading }, at) => [headingKey(heading), at])),
    aliases: new Map(
      list.columns.flatMap((column, at) =>
        aliasesOf(list.number, column).map((name) => [headingKey(name), at] as const),
      ),
    ),
    tokens,
    weights: weightsOf(tokens),
  }
}

function weightsOf(tokens: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const often = new Map<string, number>()
  for (const token of tokens.flat()) often.set(token, (often.get(token) ?? 0) + 1)
  return new Map([...often].map(([token, count]) => [token, 1 / count]))
}
