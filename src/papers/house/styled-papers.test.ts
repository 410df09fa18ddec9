import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { madePaper } from '../testing/made-paper.ts'
import { madeStyle } from '../testing/made-style.ts'

let test: TestRecord
let styled: TestApp
let plain: TestApp
let director: Asking
let paper = ''

beforeAll(async () => {
  test = await testRecord()
  styled = await testApp(test, await madeStyle())
  plain = await testApp(test)
  director = await test.person({ roles: ['director'] })
  paper = `/papers/${(await test.as(setUp, madePaper)).id}`
})
afterAll(async () => {
  await styled.close()
  await plain.close()
  await test.close()
})

const logo = 'alt="Logo of Purpleshire County Council: three hills under a rising sun"'

it('a paper is shown with the council’s logo and the name that it prints', async () => {
  const { body } = await styled.get(director, `${paper}/web`)
  expect(body).toContain(logo)
  expect(body).toContain('Purpleshire County Council (made up)')
  expect((await plain.get(director, `${paper}/web`)).body).not.toContain('Purpleshire')
})

it('a frozen version keeps the look that it had, whatever look the council has afterwards', async () => {
  await styled.post(director, `${paper}/versions`, { reason: '' })
  const address = `${paper}/versions/1/public`
  await expect
    .poll(async () => (await styled.get(director, `${address}/text`)).status, { timeout: 60_000 })
    .toBe(200)
  const before = await styled.get(director, `${address}/web`)
  expect(before.body).toContain('--accent: #4b2e83')
  expect((await plain.get(director, `${address}/web`)).body).toBe(before.body)
  expect((await plain.get(director, `${paper}/versions/1`)).body).toContain(logo)
})

it('an impact assessment has it too', async () => {
  const opened = await styled.post(director, '/assessments/pack', {})
  expect((await styled.get(director, opened.location ?? '')).body).toContain(logo)
})
