import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parentOf, processesNow } from '../../app/testing/processes.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { IntakeSite } from '../testing/intake-site.ts'
import { intakeSite, workbookOn } from '../testing/intake-site.ts'

describe('an extract that is dropped in', () => {
  let site: IntakeSite
  beforeAll(async () => {
    site = await intakeSite()
  })
  afterAll(() => site.close())

  it('is for those who may: others get neither the page nor a way to send', async () => {
    const { app, analyst, director, councillor } = site
    expect((await app.get(analyst, '/intake')).body).toContain('Check the file')
    const seen = await app.get(director, '/intake')
    expect([seen.status, seen.body.includes('Check the file')]).toEqual([200, false])
    expect((await app.get(councillor, '/intake')).status).toBe(403)
    expect((await app.get(undefined, '/intake')).location).toMatch(/^\/sign-in/)
    expect((await site.send(Buffer.from('x'), '2026-11-20', { who: director })).status).toBe(403)
    expect(await site.count('intake.import')).toBe(0)
  })

  it('has a reader stand ready while the form is open, and for nobody who cannot send it', async () => {
    const [one, other] = [await testApp(site.test), await testApp(site.test)]
    const standing = () =>
      processesNow().filter(
        (each) => each.command.includes('practise-first') && parentOf(each) === process.pid,
      )
    try {
      const before = standing().length
      await one.get(site.director, '/intake')
      expect(standing()).toHaveLength(before)
      await other.get(site.analyst, '/intake')
      expect(standing()).toHaveLength(before + 1)
    } finally {
      await one.close()
      await other.close()
    }
  })

  it.each([
    ['', 'Enter the day the extract speaks of'],
    ['2026-11-', 'The day the extract speaks of must include a day'],
    ['2026-02-30', 'The day the extract speaks of must be a real date'],
    ['2026-11-25', 'must be today or in the past'],
    ['1989-12-31', 'must be 1 January 1990 or later'],
  ])('is not taken for the day %j', async (asAt, sentence) => {
    const answer = await site.send(workbookOn('2026-11-20'), asAt)
    expect([answer.status, answer.body.includes(sentence)]).toEqual([422, true])
    expect(await site.count('intake.import')).toBe(0)
    expect(await site.count('record.file')).toBe(0)
  })

  it('is not taken without a file, nor when it is larger than the server takes', async () => {
    const none = await site.send(new Uint8Array(), '2026-11-20', { name: '' })
    expect([none.status, none.body.includes('Choose the file')]).toEqual([422, true])
    const big = await site.send(Buffer.alloc(31 * 2 ** 20, 'a'), '2026-11-20')
    expect([big.status, big.body.includes('larger than 30 MB')]).toEqual([422, true])
    expect(await site.count('record.file')).toBe(0)
  })

  it('is answered at once by its page, checked beside, and not in the record', async () => {
    const sent = await site.send(workbookOn('2026-11-16'), '2026-11-16')
    expect([sent.status, sent.location]).toEqual([303, expect.stringMatching(/^\/intake\/\d+$/)])
    const { status, body } = await site.settled(sent.location)
    expect(status).toBe(200)
    for (const words of [
      'Checked, not applied',
      'What is in the file',
      'List 8',
      'Apply it',
      'Throw it away',
    ])
      expect(body).toContain(words)
    expect(await site.count('children.child')).toBe(0)
  })

  it('sent twice is one, whoever sends it and however it is called', async () => {
    const before = await site.count('intake.import')
    const key = randomUUID()
    const bytes = workbookOn('2026-11-17')
    const answers = [
      await site.send(bytes, '2026-11-17', { key }),
      await site.send(bytes, '2026-11-17', { key }),
      await site.send(bytes, '2026-11-17', { name: 'copy.xlsx' }),
    ]
    const [first, second, third] = answers.map(({ location }) => location)
    expect([second, third]).toEqual([first, `${first}?sent=again`])
    expect((await site.settled(third)).body).toContain('This file was sent before')
    expect(await site.count('intake.import')).toBe(before + 1)
  })
})
