import type { FactName } from '../../children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { annexLists, type ListNumber } from '../annex-a/lists/index.ts'
import {
  isUnderstood,
  type FileProblem,
  type ListSummary,
  type PassedOver,
  type ReadFact,
} from '../annex-a/model.ts'
import { factsOfLists } from './lists-and-facts.ts'

export type ReadFacts = ReadonlyMap<FactName, readonly ReadFact[]>

/** What was read of a whole file besides its facts. */
export interface BesidesFacts {
  readonly lists: readonly ListSummary[]
  readonly problems: readonly FileProblem[]
  readonly digests?: Digests
}

/** What the next file may be told that this one said. */
export interface Digests {
  readonly salt: string
  readonly digests: string
}

/** A whole extract as it was read, before anything is compared with the record. */
export interface ExtractRead extends BesidesFacts {
  readonly asAt: IsoDate
  readonly facts: ReadFacts
}

/** Facts that are all there: those of one list, or what all lists say of who some of the children are. */
export interface Part {
  readonly list: ListNumber | undefined
  readonly facts: ReadFacts
  /** Rows of the list that say what the extract before said: of them no facts come. */
  readonly passed?: PassedOver
}

/** Of whom an extract says, in all its lists, what an earlier one said: the council's numbers. */
export interface SaidBefore {
  readonly children: readonly string[]
  readonly adopters: readonly string[]
}

/**
 * An extract whose lists come one after the other, in their order and who the children are last, perhaps while the file
 * is still being read: nobody holds it whole.
 */
export interface ExtractComing {
  readonly asAt: IsoDate
  /** To be gone through once. Throws `NotRead` when the reading ends in a refusal. */
  readonly parts: AsyncIterable<Part> | Iterable<Part>
  /** An earlier extract whose digests the reader was given. */
  readonly toldOf?: number | undefined
  /** Of whom nothing new comes: known before the first part. */
  readonly saidBefore?: () => Promise<SaidBefore | undefined>
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
