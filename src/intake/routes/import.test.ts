import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../app/testing/test-app.ts'
import type { IntakeSite } from '../testing/intake-site.ts'
import { intakeSite, workbookOfAnother, workbookOn } from '../testing/intake-site.ts'

describe('the first extract of all', () => {
  it('is back-loaded where its day is months ago: what it tells was known only from then on', async () => {
    const site = await intakeSite()
    const { location = '' } = await site.send(workbookOn('2026-05-29'), '2026-05-29')
    expect((await site.settled(location)).body).toContain('It would be back-loaded')
    await site.decide(location, 'apply')
    expect((await site.settled(location)).body).toContain('it was received 179 days after its own day')
    expect((await site.app.get(site.analyst, '/intake')).body).toContain('back-loaded')
    await site.close()
  })
})

describe('an extract that lacks much of what is held', () => {
  it('is told of before anything changes: it may be the wrong file', async () => {
    const site = await intakeSite()
    const put = async (workbook: Buffer, day: string) => {
      const { location = '' } = await site.send(workbook, day)
      return { location, body: (await site.settled(location)).body }
    }
    const first = await put(workbookOn('2026-11-10'), '2026-11-10')
    await site.decide(first.location, 'apply')
    await site.settled(first.location)
    const next = await put(workbookOn('2026-11-17'), '2026-11-17')
    expect(next.body).not.toContain('Much of what is held is not in this file')
    const other = await put(workbookOfAnother('2026-11-17'), '2026-11-17')
    expect(other.body).toContain('Much of what is held is not in this file')
    expect(other.body).toMatch(/List 1: Contacts: [0-9]+ of [0-9]+ rows/)
    expect(await site.count('intake.import', `state = 'applied'`)).toBe(1)
    await site.close()
  })
})

describe('a checked extract', () => {
  let site: IntakeSite
  beforeAll(async () => {
    site = await intakeSite()
  })
  afterAll(() => site.close())

  /** Sends a day's workbook and waits until it is checked. */
  const checked = async (day: string): Promise<string> => {
    const { location = '' } = await site.send(workbookOn(day), day)
    expect((await site.settled(location)).body).toContain('Checked, not applied')
    return location
  }
  const applied = async (day: string): Promise<string> => {
    const location = await checked(day)
    expect((await site.decide(location, 'apply')).status).toBe(303)
    await site.settled(location)
    return location
  }
  const appliedCount = () => site.count('intake.import', `state = 'applied'`)

  it('goes into the record once, however often its button is pressed', async () => {
    const location = await checked('2026-11-02')
    const _key = randomUUID()
    const press = () => site.decide(location, 'apply', { _key })
    const answers = [await press(), await press()]
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    const { body } = await site.settled(location)
    expect(body).toContain('In the record')
    expect(body).toContain('What it changed in the record')
    expect(await site.count('children.child')).toBeGreaterThan(10)
    const again = await site.decide(location, 'apply')
    expect([again.status, again.body.includes('This changed in the meantime')]).toEqual([409, true])
    expect(await appliedCount()).toBe(1)
    expect((await site.send(workbookOn('2026-11-02'), '2026-11-02')).location).toBe(`${location}?sent=again`)
  })

  it('is checked again when another went in between, and what was shown no longer holds', async () => {
    const [first, second] = [await checked('2026-11-09'), await checked('2026-11-10')]
    expect((await site.decide(first, 'apply')).status).toBe(303)
    await site.settled(first)
    const late = await site.decide(second, 'apply')
    expect(late.status).toBe(409)
    const { body } = await site.settled(second)
    expect(body).toContain('Checked, not applied')
    expect(body).not.toContain('no longer')
    expect((await site.decide(second, 'apply')).status).toBe(303)
    expect((await site.settled(second)).body).toContain('In the record')
  })

  it('is compared again by whoever opens it after another went in, until it shows what holds now', async () => {
    const [first, second] = [await checked('2026-11-16'), await checked('2026-11-17')]
    expect((await site.decide(first, 'apply')).status).toBe(303)
    await site.settled(first)
    const reader = await site.app.get(site.director, second)
    expect(reader.body).toContain('no longer hold')
    const opened = await site.app.get(site.analyst, second)
    expect(opened.body).toContain('what was shown then may not hold any more')
    expect(opened.headers.refresh).toBe(`3; url=${second}`)
    expect(opened.body).not.toContain('Apply it')
    const { body } = await site.settled(second)
    expect([body.includes('Apply it'), body.includes('no longer hold')]).toEqual([true, false])
    expect((await site.decide(second, 'apply')).status).toBe(303)
    expect((await site.settled(second)).body).toContain('In the record')
  })

  it('changes nothing, and is checked again, when it comes to something else at the last moment', async () => {
    const location = await checked('2026-11-12')
    const before = await appliedCount()
    const id = Number(/\d+/.exec(location)?.[0])
    await site.test.as(site.analyst, (tx) =>
      sql`update intake.import set preview = jsonb_set(preview, '{clocksMoved}', '999999')
        where id = ${id}`.execute(tx.db),
    )
    expect((await site.decide(location, 'apply')).status).toBe(303)
    const { body } = await site.settled(location)
    expect(body).toContain('Checked, not applied')
    expect(body).not.toContain('999,999')
    expect(await appliedCount()).toBe(before)
  })

  it('says that it would be back-loaded when a later one is held, and is marked so afterwards', async () => {
    const location = await checked('2026-11-04')
    expect((await site.settled(location)).body).toContain('This one would be back-loaded')
    await site.decide(location, 'apply')
    expect((await site.settled(location)).body).toContain('a later extract was in the record when it went in')
    expect((await site.app.get(site.analyst, '/intake')).body).toContain('back-loaded')
  })

  it('says which file of the same day it comes in the place of, and that what only that one said goes', async () => {
    const says = 'A file for the same day is in the record already'
    const first = await applied('2026-10-12')
    expect((await site.app.get(site.analyst, first)).body).not.toContain(says)
    const { location = '' } = await site.send(workbookOn('2026-10-13'), '2026-10-12')
    expect((await site.settled(location)).body).toContain(says)
  })

  it('is thrown away, and may be sent again', async () => {
    const location = await checked('2026-11-13')
    expect((await site.decide(location, 'throw-away')).location).toBe('/intake')
    expect((await site.app.get(site.analyst, location)).body).toContain('never went into the record')
    expect(await checked('2026-11-13')).not.toBe(location)
  })

  it('is decided about by those who may, on the version they saw', async () => {
    const location = await checked('2026-11-14')
    const { app, director, analyst, councillor } = site
    const seen = await app.get(director, location)
    expect([seen.status, seen.body.includes('Apply it')]).toEqual([200, false])
    for (const verb of ['apply', 'check', 'throw-away', 'reverse']) {
      expect((await app.post(director, `${location}/${verb}`, { _version: '1' })).status).toBe(403)
      expect((await app.post(analyst, `/intake/99999/${verb}`, { reason: 'Made up' })).status).toBe(404)
    }
    expect((await app.get(councillor, location)).status).toBe(403)
    expect((await app.get(analyst, '/intake/99999')).status).toBe(404)
    expect((await app.get(analyst, '/intake/0x1')).status).toBe(404)
    expect((await app.post(analyst, `${location}/apply`, { _version: '1' })).status).toBe(409)
  })

  it('that is in the record is taken back with a reason, and the record holds what the one before said', async () => {
    const location = await applied('2026-11-20')
    const ways = await site.app.get(site.analyst, `${location}/reverse`)
    expect(ways.body).toContain('hold again what the extract before it said')
    const without = await site.decide(location, 'reverse', { reason: ' ' })
    expect([without.status, without.body.includes('Enter why it is taken back')]).toEqual([422, true])
    const stale: Answer = await site.app.post(site.analyst, `${location}/reverse`, {
      reason: 'Another council’s',
      _version: '1',
    })
    expect(stale.status).toBe(409)
    expect((await site.decide(location, 'reverse', { reason: 'Another council’s' })).status).toBe(303)
    const { body } = await site.settled(location)
    expect(body).toContain('It was taken back')
    const why = /Taken back<\/dt>([\s\S]*?)<\/dd>/.exec(body)?.[1]?.replaceAll(/<[^>]+>/g, '')
    expect(why).toMatch(/^\s*\d+ \w+ \d{4} by .+: Another council’s\s*$/)
    const { rows } = await site.test.admin.query<{ reason: string }>(
      `select reason from record.change order by id desc limit 5`,
    )
    expect(rows.map(({ reason }) => reason)).toContain('Another council’s')
    expect((await site.app.get(site.analyst, `${location}/reverse`)).status).toBe(404)
  })
})
