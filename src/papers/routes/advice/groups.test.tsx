import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Asking } from '../../../access/index.ts'
import type { TestApp } from '../../../app/testing/test-app.ts'
import { testApp } from '../../../app/testing/test-app.ts'
import type { TestRecord } from '../../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../../app/testing/test-record.ts'
import { NotFound } from '../../../kernel/index.ts'
import { check } from '../../checker/index.ts'
import { textOf } from '../../document/index.ts'
import type { KeptPaper, PartId } from '../../model/index.ts'
import { paperById } from '../../store/index.ts'
import type { MadePaper } from '../../testing/made-paper.ts'
import { madePaper } from '../../testing/made-paper.ts'
import { nothingAround } from '../../../plan/index.ts'

let test: TestRecord
let app: TestApp
let director: Asking
let made: MadePaper

beforeAll(async () => {
  test = await testRecord()
  app = await testApp(test)
  director = await test.person({ roles: ['director'] })
})
beforeEach(async () => {
  made = await test.as(setUp, madePaper)
})
afterAll(async () => {
  await app.close()
  await test.close()
})

const kept = async (): Promise<KeptPaper> => {
  const paper = await test.as(director, (tx) => paperById(tx, made.id, nothingAround))
  if (!paper) throw new NotFound()
  return paper
}
const words = async (id: PartId): Promise<string> =>
  textOf((await kept()).paper.parts.find((part) => part.id === id)?.blocks ?? [])
const href = (piece = '') => `/papers/${made.id}/advice${piece}`
const version = async () => String((await kept()).advice.version)

type Fields = Readonly<Record<string, string>>
const post = async (piece: string, fields: Fields) =>
  app.post(director, href(piece), { _version: await version(), ...fields })

const carers = {
  group: 'parents and carers',
  who: 'Foster carers',
  'on-day': '4',
  'on-month': '5',
  'on-year': '2020',
  said: 'Ask us before you decide.',
  changed: 'Carers sit on the board.',
}

describe('the groups that a kind of paper must ask', () => {
  it.each([
    ['/consultation/new', { ...carers, group: 'martians' }, 'Choose the group they belong to'],
    ['/not-asked/new', { group: 'martians', because: 'Far away' }, 'Choose the group that was not asked'],
    ['/not-asked/new', { group: 'staff', because: ' ' }, 'Enter why they were not asked'],
  ])('takes in %s only what can stand there', async (piece, fields, message) => {
    const { status, body } = await post(piece, fields)
    expect([status, body.includes(message)]).toEqual([422, true])
  })

  it('about a group is gone once it is told what it said, or why it was not asked', async () => {
    const missing = async () =>
      check((await kept()).paper).find(({ rule }) => rule === 'consultation.groups')?.says ?? ''
    expect(await missing()).toMatch(/children and young people; parents and carers; staff; partners/)
    await post('/consultation/new', { ...carers, who: 'Tuesday group', group: 'children and young people' })
    await post('/consultation/new', carers)
    expect(await missing()).toMatch(/asked: staff; partners\.$/)
    await post('/not-asked/new', { group: 'staff', because: 'They wrote the plan' })
    await post('/not-asked/new', { group: 'partners', because: 'Nothing changes for them' })
    expect(await missing()).toBe('')
    expect(await words('consultation')).toContain('Tuesday group** (children and young people, [4 May 2020]')
    const { body } = await app.get(director, href())
    expect(body).toContain(`href="${href('/not-asked/2')}"`)
    await post('/not-asked/1/remove', {})
    expect(await missing()).toMatch(/asked: staff\.$/)
  })

  it('about consultation is gone once it is told who was asked', async () => {
    const rules = async () => check((await kept()).paper).map(({ rule }) => rule)
    await post('/consultation/new', { ...carers, who: 'Young people in care' })
    expect(await rules()).not.toContain('consultation.nobody')
  })
})
