import type { Exception } from '../../../duties/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { NeedId } from '../rules/needs.ts'
import type { OpenClock } from './child.ts'

interface Ordered {
  readonly need: NeedId
  /** By how much of its own length the limit is exceeded: 0.5 is half as long again. 0 where there is no limit. */
  readonly share: number
  /** When it fell or falls due, or since when it is so. */
  readonly day: IsoDate | undefined
}

/** One reason why a child stands on the list. */
export type Reason = Ordered &
  (
    | { readonly kind: 'clock'; readonly clock: OpenClock & { readonly dueOn: IsoDate } }
    | { readonly kind: 'no worker' }
    | { readonly kind: 'exception'; readonly exception: Exception }
  )
