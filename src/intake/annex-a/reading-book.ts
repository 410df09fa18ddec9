import type { IsoDate } from '../../kernel/index.ts'
import type { Digesting } from './digesting.ts'
import type { ReadMessage, RememberedMapping } from './model.ts'

/** How a book is read, and who hears of it. */
export interface ReadingBook {
  readonly asAt: IsoDate
  readonly remembered?: RememberedMapping
  readonly digesting?: Digesting
  readonly onMessage: (message: ReadMessage) => void
}
