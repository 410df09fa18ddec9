import type { IsoDate } from '../kernel/index.ts'
import type { FundingLineId } from './ids.ts'

/** A correction of something on record: the version it was made from, and why it is made. */
export interface Correcting<Id> {
  readonly id: Id
  readonly version: number
  readonly reason: string
}

/** How a correction ended: nothing is written over a version that its author had not seen. */
export type Corrected = { readonly ok: true } | { readonly ok: false; readonly why: 'changed meanwhile' }

/** What a record said from one change on, in words, with who made the change, when and why. */
export interface WordedVersion {
  readonly on: IsoDate
  readonly by: string
  readonly reason: string | null
  readonly says: Readonly<Record<string, string>>
}

export interface FundingLine {
  readonly id: FundingLineId
  readonly version: number
  /** As it stands in a sentence: 'training in the practice model'. */
  readonly purpose: string
  readonly note: string
  /** In pence. */
  readonly amount: number
  /** The record itself calls the amount an estimate: 'about £49,000'. */
  readonly about: boolean
  readonly startsOn: IsoDate
  readonly years: number
  /** Parts of the amount with a purpose of their own; what they leave is for the line's. In pence. */
  readonly includes: readonly { readonly what: string; readonly amount: number }[]
  readonly sources: readonly FundingSource[]
}

export interface FundingSource {
  readonly name: string
  /** In pence; undefined is not known, which is neither nought nor the rest. */
  readonly amount: number | undefined
}

export const coveredBy = ['agency staff', 'an acting member of staff', 'nobody'] as const
export type CoveredBy = (typeof coveredBy)[number]

/** A post that is not permanently filled on the as-at day, or is still being covered while its new holder starts. */
export interface Vacancy {
  readonly postId: number
  readonly title: string
  /** How access says the post is held that day. */
  readonly held: 'permanent' | 'interim' | 'vacant'
  /** Undefined where nobody has recorded the recruitment: not known. */
  readonly recruitment: Recruitment | undefined
}

export interface Recruitment {
  readonly id: number
  readonly version: number
  readonly fullTimeEquivalent: number
  readonly fromOn: IsoDate
  readonly untilOn: IsoDate | undefined
  readonly coveredBy: CoveredBy
  /** How the cover is paid for, in the council's words. */
  readonly cost: string | undefined
  /** The words used ('July 2020') and the last day they can mean. */
  readonly joins: { readonly words: string; readonly by: IsoDate } | undefined
}

/** A vacancy on record, whether it runs or was closed. */
export interface KnownVacancy {
  readonly postId: number
  readonly recruitment: Recruitment
}

/** A vacancy that ended: the post was filled again, or is no longer recruited to. */
export interface ClosedVacancy {
  readonly id: number
  readonly title: string
  readonly fromOn: IsoDate
  readonly untilOn: IsoDate
  readonly coveredBy: CoveredBy
}

/** How much of a line's amount its sources account for. */
export type Split =
  | { readonly known: 'whole' }
  | { readonly known: 'not whole'; readonly without: readonly string[] }
  | { readonly known: 'does not add up'; readonly sources: number }

/** In pence. A source without an amount leaves the split not whole. */
export function splitOf(line: Pick<FundingLine, 'amount' | 'about' | 'sources'>): Split {
  const without = line.sources.filter((source) => source.amount === undefined).map((source) => source.name)
  if (without.length > 0 || line.sources.length === 0) return { known: 'not whole', without }
  const sources = line.sources.reduce((sum, source) => sum + (source.amount ?? 0), 0)
  return sources === line.amount ? { known: 'whole' } : { known: 'does not add up', sources }
}
