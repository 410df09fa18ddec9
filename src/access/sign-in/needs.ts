import type { FastifyReply } from 'fastify'
import type { RecordNeeds } from '../record/as-viewer.ts'

/** What sign-in stands on. */
export interface SignInNeeds {
  readonly record: RecordNeeds
  readonly council: { readonly kind: 'live' | 'worked example'; readonly name: string }
  readonly sessionCookie: string
  /** Whether people reach the product over https: cookies then are Secure. */
  readonly secure: boolean
}

/** Neither scripts nor other sites' forms get at it, and it goes with the browser's session. */
const cookieRules = ({ secure }: SignInNeeds) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure }) as const

/** Hands the browser its new session, in place of whatever it held; the day it looks at is today again. */
export function keepSession(reply: FastifyReply, needs: SignInNeeds, token: string): FastifyReply {
  forgetDays(reply, needs)
  return reply.setCookie(needs.sessionCookie, token, cookieRules(needs))
}

export function forgetSession(reply: FastifyReply, needs: SignInNeeds): FastifyReply {
  forgetDays(reply, needs)
  return reply.clearCookie(needs.sessionCookie, cookieRules(needs))
}

/** The two dates that pages look at, each only where it is not today; see "another day". */
export type Days = Readonly<Partial<Record<'los_as_at' | 'los_known_at', string>>>

export function keepDays(reply: FastifyReply, needs: SignInNeeds, days: Days): FastifyReply {
  forgetDays(reply, needs)
  for (const [name, day] of Object.entries(days)) reply.setCookie(name, day, cookieRules(needs))
  return reply
}

export function forgetDays(reply: FastifyReply, needs: SignInNeeds): FastifyReply {
  for (const name of ['los_as_at', 'los_known_at']) reply.clearCookie(name, cookieRules(needs))
  return reply
}
