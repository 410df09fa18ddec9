import type { FactName } from '../../children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { annexLists, type ListNumber } from '../annex-a/lists/index.ts'
import { isUnderstood, type FileProblem, type ListSummary, type ReadFact } from '../annex-a/model.ts'
import { factsOfLists } from './lists-and-facts.ts'

export type ReadFacts = ReadonlyMap<FactName, readonly ReadFact[]>

/** What was read of a whole file besides its facts. */
export interface BesidesFacts {
  readonly lists: readonly ListSummary[]
  readonly problems: readonly FileProblem[]
}

/** A whole extract as it was read, before anything is compared with the record. */
export interface ExtractRead extends BesidesFacts {
  readonly asAt: IsoDate
  readonly facts: ReadFacts
}

/** Facts that are all there: those of one list, or what all lists say of who the children are. */
export interface Part {
  readonly list: ListNumber | undefined
  readonly facts: ReadFacts
}

/**
 * An extract whose lists come one after the other, in their order and who the children are last, perhaps while the file
 * is still being read: nobody holds it whole.
 */
export interface ExtractComing {
  readonly asAt: IsoDate
  /** To be gone through once. Throws `NotRead` when the reading ends in a refusal. */
  readonly parts: AsyncIterable<Part> | Iterable<Part>
  /** Once the parts have ended. */
  readonly besides: () => BesidesFacts
}

/** An extract that is there already, as one that comes. */
export function asComing(read: ExtractRead): ExtractComing {
  const { asAt, lists, problems } = read
  return { asAt, parts: partsOf(read), besides: () => ({ lists, problems }) }
}

function partsOf({ lists, facts }: ExtractRead): readonly Part[] {
  const of = (fact: FactName) => [fact, facts.get(fact) ?? []] as const
  const carried = new Set(lists.filter(isUnderstood).map(({ list }) => list))
  const whole = annexLists
    .filter(({ number }) => carried.has(number))
    .map(({ number: list }) => ({ list, facts: new Map(factsOfLists([list]).map(({ fact }) => of(fact))) }))
  return [...whole, { list: undefined, facts: new Map([of('details')]) }]
}
