import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, isoDate } from '../../kernel/index.ts'
import { referralsBook } from '../testing/annex-workbook.ts'
import { intakeSite, type IntakeSite } from '../testing/intake-site.ts'

const made = isoDate('2026-10-05')
const book = referralsBook({
  headings: ['Child Unique ID', 'Gender', 'Ethnicity', 'Date of Birth', 'Date of referral'],
  rows: Array.from({ length: 60 }, (_, at) => [
    String(at + 70001),
    'b) Female',
    'WBRI',
    '01/02/2015',
    addDays(made, -at - 1),
  ]),
})

let site: IntakeSite
beforeAll(async () => {
  site = await intakeSite()
})
afterAll(() => site.close())

describe('a file whose days do not fit the day that was given for it', () => {
  it('is held back until a reason is given, with the single problems folded', async () => {
    const { location = '' } = await site.send(book, '2025-10-05')
    const { body } = await site.settled(location)
    expect(body).toMatch(/60 of 60 rows of list 3 begin after 5 October 2025; [^]*is 5 October 2025 right/)
    expect(body).toMatch(/<details[^]*Day after the as-at date[^]*<\/details>/)
    const refused = await site.decide(location, 'apply')
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('Why is it applied although its days do not fit the day of the file?')
    await site.settled(location)
    expect(await site.count('intake.import', `state = 'applied'`)).toBe(0)
    await site.decide(location, 'apply', { reason: 'The day is right' })
    expect((await site.settled(location)).body).toMatch(
      /begin after 5 October 2025[^]*It was applied all the same: The day is right/,
    )
  })

  it('is applied as before with the right day', async () => {
    const { location = '' } = await site.send(book, made)
    expect((await site.settled(location)).body).not.toContain('begin after')
    expect((await site.decide(location, 'apply')).status).toBe(303)
  })
})
