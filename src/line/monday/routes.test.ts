import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { madeUpService, serviceNow } from './testing/made-up-service.ts'
import { childrenOn, countsOn } from './testing/read-page.ts'

describe('the Monday list', () => {
  let test: TestRecord
  let app: TestApp
  let head: Asking

  beforeAll(async () => {
    test = await testRecord('live', serviceNow)
    app = await testApp(test)
    await madeUpService(test)
    head = await test.person({ roles: ['head of service'], posts: ['Head of Service'], name: 'Made-up Head' })
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })
  const lastAudit = async () =>
    (
      await test.admin.query<{ ids: string[]; screen: string; because: string }>(
        `select ids, screen, because from record.audit where what = 'read' order by id desc limit 1`,
      )
    ).rows[0]

  it('says how many need somebody first, and puts them in the order of need', async () => {
    const { status, body } = await app.get(head, '/monday')
    expect(status).toBe(200)
    expect(body).toContain('6 children: 3 need you first, 1 not known, 2 on time.')
    expect(childrenOn(body)).toEqual([1, 2, 5])
  })

  it('says of each why, what is next, and why the date is what it is', async () => {
    const { body } = await app.get(head, '/monday')
    expect(body).toContain('Last seen 41 days ago')
    expect(body).toContain('limit 10 working days')
    expect(body).toContain('Second looked-after review due 12 November 2026')
    expect(body).toContain('8 days late')
    expect(body).toContain('reg 33(2)')
    expect(body).toMatch(/href="\/clocks\/cla\.review\.second\?from=2026-08-12&amp;of=\d+"/)
    expect(body).toContain('No named worker')
  })

  it('explains each date by the rule that it links to, and by the same day', async () => {
    const { body } = await app.get(head, '/monday')
    const links = [...body.matchAll(/href="(\/clocks\/[^"]+)"/g)].flatMap(([, href]) => href ?? [])
    expect(links.length).toBeGreaterThan(2)
    for (const href of links) {
      const why = await app.get(head, href.replaceAll('&amp;', '&'))
      expect([why.status, why.body.match(/Opened from a date of/g)?.length]).toEqual([200, 1])
    }
    expect((await app.get(head, '/clocks/cla.review.second?from=2026-08-12')).body).toContain(
      '12 November 2026',
    )
  })

  it('keeps what is not known and what is on time behind links, with what would supply it', async () => {
    const unknown = await app.get(head, '/monday?show=not-known')
    expect(childrenOn(unknown.body)).toEqual([3])
    expect(unknown.body).toContain('upload the scores')
    expect(childrenOn((await app.get(head, '/monday?show=on-time')).body)).toEqual([4, 6])
  })

  it('has on every filter the count of the list that it leads to', async () => {
    const first = await app.get(head, '/monday')
    const links = countsOn(first.body)
    expect(links.length).toBeGreaterThan(8)
    for (const { href, count } of links) {
      const { body } = await app.get(head, href)
      expect([href, childrenOn(body).length]).toEqual([href, count])
    }
  })

  it('shows children of no team as a red line that leads to them', async () => {
    const { body } = await app.get(head, '/monday')
    expect(body).toContain('belongs to none of the council’s teams')
    expect(body).toContain('href="/intake/teams"')
    const { body: theirs } = await app.get(head, '/monday?show=no-team')
    expect(childrenOn(theirs)).toEqual([6])
    expect(theirs).toMatch(/<strong class="los-late">[^<]*no team/)
  })

  it('narrows to a worker and sorts as asked', async () => {
    const worker = encodeURIComponent('Made-up Worker 2')
    expect(childrenOn((await app.get(head, `/monday?worker=${worker}`)).body)).toEqual([5])
    expect(childrenOn((await app.get(head, '/monday?sort=worker')).body)).toEqual([2, 5, 1])
  })

  it('takes what makes no sense in an address as left out', async () => {
    const { status, body } = await app.get(head, '/monday?kind=x&page=-1&sort=y&show=z&team=%00')
    expect(status).toBe(200)
    expect(body).toContain('The Monday list')
    expect((await app.get(head, '/monday?page=99')).status).toBe(200)
  })

  it('notes which children were shown, and no others', async () => {
    await app.get(head, '/monday?show=not-known')
    const because = 'the Monday list: whole service, head of service'
    expect(await lastAudit()).toEqual({ ids: ['3'], screen: '/monday', because })
  })

  it('says what the record says after a change, to somebody who looked just before', async () => {
    const workerIs = async (name: string) => {
      await test.admin.query(`update children.summary set worker_name = $1 where child_id = 5`, [name])
      await test.admin.query(`select set_config('los.system', 'set-up', false), record.change_id()`)
      return (await app.get(head, '/monday?sort=worker')).body
    }
    expect(await workerIs('Made-up Worker 9')).toContain('Made-up Worker 9')
    const after = await workerIs('Made-up Worker 2')
    expect(after).not.toContain('Made-up Worker 9')
    expect(childrenOn(after)).toEqual([2, 5, 1])
  })

  it('shows another day as that day was', async () => {
    const cookies = { ...(await app.cookies(head)), los_as_at: '2026-11-12' }
    const { body } = await app.app.inject({ url: '/monday', cookies })
    expect(body).toContain('Second looked-after review due 12 November 2026')
    expect(body).toContain('due that day')
  })

  describe('as a file', () => {
    it('is CSV with the same children in the same order, marked, and harmless in a spreadsheet', async () => {
      const { status, body, headers } = await app.get(head, '/monday.csv')
      expect(status).toBe(200)
      expect(headers['content-disposition']).toContain('monday-list-2026-11-20.csv')
      expect(body).toContain('OFFICIAL-SENSITIVE')
      expect(body).toContain('Taken by Made-up Head, Head of Service on 20 November 2026')
      expect([...body.matchAll(/^MU(\d+),/gm)].map(([, id]) => Number(id))).toEqual([1, 2, 5])
      const other = await app.get(head, '/monday.csv?show=no-team')
      expect(other.body).toContain(`'=Nobody’s (made up)`)
      expect(other.body).not.toMatch(/(^|,)"?=/m)
      expect(body).not.toMatch(/(^|,)"?=/m)
    })

    it('holds the part that the filter leaves', async () => {
      const { body } = await app.get(head, '/monday.csv?kind=soon')
      expect([...body.matchAll(/^MU(\d+),/gm)].map(([, id]) => id)).toEqual(['5'])
    })

    it('is noted with the children on it and the hash of its bytes', async () => {
      const { body } = await app.get(head, '/monday.csv')
      const noted = await lastAudit()
      expect(noted?.ids).toEqual(['1', '2', '5'])
      expect(noted?.screen).toBe('/monday.csv')
      expect(noted?.because).toContain(createHash('sha256').update(Buffer.from(body, 'utf8')).digest('hex'))
    })

    it('is Excel as well', async () => {
      const { statusCode, rawPayload, headers } = await app.app.inject({
        url: '/monday.xlsx',
        cookies: await app.cookies(head),
      })
      expect(statusCode).toBe(200)
      expect(headers['content-type']).toContain('spreadsheetml')
      expect(rawPayload.subarray(0, 2).toString()).toBe('PK')
      expect((await lastAudit())?.because).toContain(createHash('sha256').update(rawPayload).digest('hex'))
    })
  })
})
