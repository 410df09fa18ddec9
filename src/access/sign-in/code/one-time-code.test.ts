import { createHmac } from 'node:crypto'
import { Secret } from 'otpauth'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeAt, inGroups, isSecret, newSecret, qrCode, stepOf } from './one-time-code.ts'

/** RFC 6238 by hand: what an authenticator app computes. */
function byHand(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', Buffer.from(Secret.fromBase32(secret).bytes))
    .update(counter)
    .digest()
  const offset = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

const noon = new Date('2026-11-24T12:00:10Z')
const stepAtNoon = Math.floor(noon.getTime() / 30_000)
const secret = newSecret()

describe('a code', () => {
  it('is the published one of RFC 6238', () => {
    // Appendix B, SHA-1, time 59: 94287082, of which six digits are the last.
    const published = Secret.fromUTF8('12345678901234567890').base32
    expect(codeAt(published, new Date(59_000))).toBe('287082')
  })

  it('counts at its half minute and the ones next to it, and at no other', () => {
    for (const off of [-3, -2, -1, 0, 1, 2, 3]) {
      const found = stepOf(secret, byHand(secret, stepAtNoon + off), noon, null)
      expect(found).toBe(Math.abs(off) <= 1 ? stepAtNoon + off : undefined)
    }
  })

  it('is worth nothing once it, or a later one, was used', () => {
    const code = byHand(secret, stepAtNoon)
    expect(stepOf(secret, code, noon, stepAtNoon - 1)).toBe(stepAtNoon)
    expect(stepOf(secret, code, noon, stepAtNoon)).toBeUndefined()
    expect(stepOf(secret, code, noon, stepAtNoon + 1)).toBeUndefined()
  })

  it('may be typed in two groups', () => {
    const code = byHand(secret, stepAtNoon)
    expect(stepOf(secret, `${code.slice(0, 3)} ${code.slice(3)}`, noon, null)).toBe(stepAtNoon)
  })

  it('is never what is no six digits, and never faults', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/^[\d\s-]+$/.test(text)),
        (text) => {
          expect(stepOf(secret, text, noon, null)).toBeUndefined()
        },
      ),
    )
  })
})

describe('a secret', () => {
  it('is 160 bits in letters and digits that apps take, each time another', () => {
    expect(isSecret(secret)).toBe(true)
    expect(newSecret()).not.toBe(secret)
    expect(isSecret('short')).toBe(false)
    expect(inGroups('ABCDEFGH')).toBe('ABCD EFGH')
  })

  it('is drawn as an image that the page’s own rules allow', () => {
    expect(qrCode(secret, 'Northmoor', 'ada@northmoor.example')).toMatch(/^data:image\/svg\+xml;base64,/)
  })
})
