import type { RecordNeeds } from '../record/as-viewer.ts'

/** What sign-in stands on. */
export interface SignInNeeds {
  readonly record: RecordNeeds
  readonly council: { readonly kind: 'live' | 'worked example'; readonly name: string }
  readonly sessionCookie: string
  /** Whether people reach the product over https: cookies then are Secure. */
  readonly secure: boolean
}
