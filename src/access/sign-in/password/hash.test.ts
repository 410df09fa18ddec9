import { argon2Sync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hashPassword, passwordMatches } from './hash.ts'

const password = 'kettle walrus trombone'

describe('a kept password', () => {
  it('is argon2id in the PHC format, with a salt of its own each time', async () => {
    const [one, other] = [await hashPassword(password), await hashPassword(password)]
    expect(one).toMatch(/^\$argon2id\$v=19\$m=47104,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    expect(one).not.toBe(other)
  })

  it('matches itself and nothing else', async () => {
    const kept = await hashPassword(password)
    expect(await passwordMatches(password, kept)).toBe(true)
    expect(await passwordMatches(`${password} `, kept)).toBe(false)
    expect(await passwordMatches('', kept)).toBe(false)
  })

  it('matches however the keyboard codes its letters', async () => {
    expect(
      await passwordMatches('cafe\u0301 walrus trombone', await hashPassword('caf\u00e9 walrus trombone')),
    ).toBe(true)
  })

  it('is still read when the cost of new ones has been raised', async () => {
    const salt = Buffer.alloc(16, 7)
    const tag = argon2Sync('argon2id', {
      message: password,
      nonce: salt,
      memory: 64,
      passes: 1,
      parallelism: 1,
      tagLength: 32,
    })
    const cheap = `$argon2id$v=19$m=64,t=1,p=1$${salt.toString('base64').replace(/=+$/, '')}$${tag.toString('base64').replace(/=+$/, '')}`
    expect(await passwordMatches(password, cheap)).toBe(true)
    expect(await passwordMatches('another', cheap)).toBe(false)
  })

  it('that cannot be read is a fault, not a wrong password', async () => {
    await expect(passwordMatches(password, 'plain')).rejects.toThrow('cannot be read')
  })
})

describe('no account', () => {
  it('never matches, and is worked for like a real one', async () => {
    const kept = await hashPassword(password)
    const milliseconds = async (hash: string | undefined) => {
      const before = performance.now()
      expect(await passwordMatches('not this one', hash)).toBe(false)
      return performance.now() - before
    }
    // No machine passes twice through 46 MiB in less; without the work the answer would take microseconds.
    expect(await milliseconds(kept)).toBeGreaterThan(10)
    expect(await milliseconds(undefined)).toBeGreaterThan(10)
  })
})
