import type { CodeListName } from '../../../children/facts/index.ts'

/** What a coarse group of the observed spellings comes to in our codes; null: nothing recorded. */
export interface ObservedList {
  readonly codes: CodeListName
  readonly groups: Readonly<Record<string, readonly (string | null)[]>>
}
