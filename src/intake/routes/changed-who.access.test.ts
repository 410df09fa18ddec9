import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import { isoDate } from '../../kernel/index.ts'
import { identitySite, inCare, person, type IdentitySite } from '../testing/identity-site.ts'
import type { MadeFacts } from '../testing/made-extract.ts'
import { wordsOf } from '../testing/words-of.ts'

const children = ['OLD1', 'NEW1', 'MU3'] as const
const said = (who: MadeFacts['details']): MadeFacts => ({
  details: who ?? [],
  care: children.map((child) => inCare(child)),
})

describe('what an extract changes in who the children are', () => {
  let site: IdentitySite
  let app: TestApp
  let extract: number

  beforeAll(async () => {
    site = await identitySite()
    await site.put(
      '2020-01-06',
      said(children.map((of) => ({ ...person(of), gender: 'M', ethnicity: 'WBRI', disabled: false }))),
    )
    extract = await site.put(
      '2020-01-13',
      said([
        { ...person('OLD1'), gender: 'M', born_on: isoDate('2010-06-05'), ethnicity: 'WBRI', disabled: true },
        { ...person('NEW1'), gender: 'F', ethnicity: 'WBRI', disabled: false },
        // What a file leaves blank takes nothing away.
        { of: 'MU3', born_on: isoDate('2010-05-06'), unborn: false },
      ]),
    )
    app = await testApp(site.test)
  })
  afterAll(async () => {
    await app.close()
    await site.close()
  })

  it('is told as it is held and as the file gives it, under the list that says it', async () => {
    const { body } = await app.get(site.director, `/intake/${extract}/children?what=changed&list=8`)
    const words = wordsOf(body)
    expect(words).toMatch(/OLD1 \d+ Date of Birth 6 May 2010 5 June 2010/)
    expect(words).toMatch(/OLD1 \d+ Does the Child have a Disability No Yes/)
    expect(words).toMatch(/NEW1 \d+ Gender Male Female/)
    expect(words).toContain('3 changed values')
    expect(words).not.toContain('MU3')
    const one = await app.get(site.director, `/intake/${extract}/children?what=changed&list=8&column=gender`)
    expect(wordsOf(one.body)).toMatch(/1 changed value of “Gender”/)
    expect(wordsOf((await app.get(site.director, `/intake/${extract}`)).body)).toMatch(
      /Columns that change .*Date of Birth/,
    )
  })

  it('is what row security lets each see', async () => {
    const manager = await site.test.person({ roles: ['team manager'], team: 'South' })
    for (const [who, count] of [
      [site.director, 3],
      [manager, 0],
    ] as const) {
      const { rows } = await site.test.as(who, (tx) =>
        sql`select id from intake.changed_value where column_name in ('born_on', 'gender', 'disabled')`.execute(
          tx.db,
        ),
      )
      expect(rows).toHaveLength(count)
    }
  })
})
