import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { openTo } from '../http/needs.ts'
import { digitsOf } from './code/one-time-code.ts'
import { longest } from './password/choosing.ts'
import type { NotSignedIn } from './with-password.ts'

export const open = openTo('everyone', 'people who are not signed in yet must reach it')

/** On top of the lockout: what one address may ask of the hash in a minute. */
export const guarded = { config: { ...open.config, rateLimit: { max: 60, timeWindow: '1 minute' } } }

export const email = z
  .string('Enter your e-mail address')
  .trim()
  .min(1, 'Enter your e-mail address')
  .max(254, 'E-mail address must be 254 characters or fewer')
export const password = z
  .string('Enter your password')
  .min(1, 'Enter your password')
  .max(longest, 'Enter your password')
export const code = z
  .string('Enter the 6 digits from your authenticator app')
  .refine((typed) => /^\d{6}$/.test(digitsOf(typed)), 'Enter the 6 digits from your authenticator app')

/** What the page says of a refused sign-in: the same whichever of the three was wrong, or all. */
export function refusal(
  reply: FastifyReply,
  refused: NotSignedIn,
  notRight = 'The e-mail address, password or code is not right',
): { status: number; message: string } {
  if (refused.why === 'not right')
    return { status: 422, message: `${notRight}. Check what you typed, and try again with the next code` }
  reply.header('retry-after', refused.seconds)
  const minutes = Math.ceil(refused.seconds / 60)
  return {
    status: 429,
    message: `There were too many attempts. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}`,
  }
}
