import type { Post, ViewerTx } from '../../../access/index.ts'
import type { Problem, ShownVersion } from '../../../design/index.ts'
import type { Measure } from '../../model/measure.ts'
import type { Saved } from '../../store/laid-beside.ts'
import type { LayField, TypedLay } from '../../views/lay-page.tsx'

/** A form about one measure as it is asked for: what it asks, what stands recorded, and what saving it does. */
export interface Laying {
  readonly title: string
  readonly back: string
  readonly action: string
  readonly note?: string
  readonly fields: readonly LayField[]
  /** As recorded; empty boxes where nothing is. */
  readonly stored: TypedLay
  /** None where the form records something new. */
  readonly version: number | undefined
  readonly versions?: readonly ShownVersion[]
  readonly read: (typed: TypedLay, version: number) => ReadLay
}

export type ReadLay =
  | { readonly ok: true; readonly work: (tx: ViewerTx) => Promise<Saved> }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export interface AskedOf {
  readonly tx: ViewerTx
  readonly measure: Measure
  readonly posts: readonly Post[]
  readonly params: Readonly<Record<string, string>>
}

/** Finds what is asked for; undefined where there is no such thing. */
export type Ask = (asked: AskedOf) => Promise<Laying | undefined>

export const becauseField: LayField = {
  name: 'because',
  label: 'Why is it corrected?',
  hint: 'What it said before stays visible, with this reason',
  asks: 'words',
}
