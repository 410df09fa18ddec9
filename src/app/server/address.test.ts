import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApp } from '../testing/test-app.ts'
import { testApp } from '../testing/test-app.ts'
import type { TestRecord } from '../testing/test-record.ts'
import { testRecord } from '../testing/test-record.ts'
import { readableAddress } from './address.ts'

describe('an address that stands for no text', () => {
  let test: TestRecord
  let app: TestApp
  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  it.each(['/%zz', '/papers/%ff', '/%', '/assets/%E0%A4%A', '/plan/areas/%c0%ae?plan=1'])(
    'gets our page at %s, with what to do and a reference',
    async (url) => {
      const { status, body, headers } = await app.get(undefined, url)
      expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
      expect(body).toContain('Page not found')
      expect(body).toMatch(/Reference: <code>[0-9a-f]{12}</)
      expect(headers['content-security-policy']).toContain("default-src 'self'")
    },
  )

  it.each(['/', '/plan/areas/1?plan=%zz', '/papers/%C3%A9', '/assets/a.css#top'])(
    'is none that can be read: %s goes on as it came',
    (url) => {
      expect(readableAddress({ url })).toBe(url)
    },
  )
})
