import type { TypedDate } from '../../design/index.ts'

/** The boxes of the forms about a restriction, as they were typed. */
export interface TypedRestriction {
  readonly reason: string
  readonly post: string
  readonly reviewBy: TypedDate
  readonly readers: readonly string[]
  readonly because: string
}

export const emptyRestriction: TypedRestriction = {
  reason: '',
  post: '',
  reviewBy: {},
  readers: [],
  because: '',
}
