import type { IsoDate } from '../../../kernel/index.ts'

/** A file that was brought in. */
export interface SourceShown {
  readonly id: number
  readonly kind: 'figures' | 'neighbours'
  readonly fileName: string
  readonly publishedBy: string
  readonly publishedOn: IsoDate
  /** Heads of its columns of figures, in the file's order. */
  readonly periods: readonly string[]
}
