import encodeQR from 'qr'
import { Secret, TOTP } from 'otpauth'

/** RFC 6238 as every authenticator app understands it: six digits, a new code every half minute. */
const period = 30
const form = { algorithm: 'SHA1', digits: 6, period } as const

/** How many steps a phone's clock may be ahead or behind. */
const drift = 1

/** 160 random bits, as RFC 4226 recommends; in the 32 letters and digits that an app takes. */
export const newSecret = (): string => new Secret({ size: 20 }).base32

export const isSecret = (text: string): boolean => /^[A-Z2-7]{32}$/.test(text)

/** People type what their app shows: 123 456. */
export const digitsOf = (typed: string): string => typed.replace(/[\s-]/g, '')

/**
 * The step (half minutes since 1970) whose code this is, if it is one of now or next to it and later than the last
 * step used: a code that was seen over a shoulder is worth nothing once its owner has used it.
 */
export function stepOf(
  secret: string,
  typed: string,
  now: Date,
  lastStep: number | null,
): number | undefined {
  const code = digitsOf(typed)
  if (!/^\d{6}$/.test(code)) return undefined
  const totp = new TOTP({ ...form, secret: Secret.fromBase32(secret) })
  const delta = totp.validate({ token: code, timestamp: now.getTime(), window: drift })
  if (delta === null) return undefined
  const step = Math.floor(now.getTime() / 1000 / period) + delta
  return lastStep !== null && step <= lastStep ? undefined : step
}

/** The code of this moment: what an authenticator app would show. */
export const codeAt = (secret: string, now: Date): string =>
  new TOTP({ ...form, secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() })

/** What the app shows beside the codes, and reads from the square pattern. */
const addressOf = (secret: string, council: string, account: string): string =>
  new TOTP({
    ...form,
    secret: Secret.fromBase32(secret),
    issuer: `Line of Sight, ${council}`,
    label: account,
  }).toString()

/** A QR code as the source of an image. */
export function qrCode(secret: string, council: string, account: string): string {
  const svg = encodeQR(addressOf(secret, council, account), 'svg', { ecc: 'low', border: 2 })
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}

/** The secret in groups of four, for typing. */
export const inGroups = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ')
