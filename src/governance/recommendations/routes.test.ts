import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import type { BodyId } from '../ids.ts'
import { madeBody, recorded } from '../testing/made-body.ts'
import { recommendations } from './store.ts'

const days = (name: string, [year = '', month = '', day = '']: readonly string[]) => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
})
const on = (name: string, day: string) => days(name, day.split('-'))

describe('recommendations and their answers', () => {
  let test: TestRecord
  let app: TestApp
  let democratic: Asking
  let councillor: Asking
  let scrutiny: BodyId
  let cabinet: BodyId

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    democratic = await test.person({ roles: ['democratic services'] })
    councillor = await test.person({ roles: ['councillor'] })
    scrutiny = await test.as(setUp, (tx) =>
      recorded(tx, madeBody({ name: 'Scrutiny', kind: 'scrutiny', inPublic: true })),
    )
    cabinet = await test.as(setUp, (tx) =>
      recorded(tx, madeBody({ name: 'Cabinet', kind: 'executive', inPublic: true })),
    )
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const form = (changed: Readonly<Record<string, string>> = {}) => ({
    from: String(scrutiny),
    to: String(cabinet),
    words: 'That two flats be <let>.',
    ...on('madeOn', '2020-11-19'),
    ...on('receivedOn', '2020-11-20'),
    ...changed,
  })
  const made = async (changed: Readonly<Record<string, string>> = {}) => {
    const { status, location = '' } = await app.post(democratic, '/governance/recommendations', form(changed))
    expect(status).toBe(303)
    return location
  }
  const versionIn = (body: string): string => /name="_version" value="(\d+)"/.exec(body)?.[1] ?? ''
  const answer = (changed: Readonly<Record<string, string>> = {}) => ({
    answer: 'accepted in part',
    answerWords: 'One flat will be let.',
    ...on('answeredOn', '2020-11-24'),
    ...on('receivedOn', '2020-11-20'),
    reason: '',
    ...changed,
  })

  it('show the limit with its sum, and that nobody has read the law', async () => {
    const { body } = await app.get(councillor, await made())
    for (const words of ['That two flats be &lt;let>.', '19 January 2021', 'Not verified', 'waiting'])
      expect(body).toContain(words)
    expect((await app.get(councillor, '/governance/recommendations')).body).toContain('19 January 2021')
  })

  it('are made once, however often the form is sent', async () => {
    const sent = { ...form({ words: 'Sent twice.' }), _key: randomUUID() }
    await app.post(democratic, '/governance/recommendations', sent)
    await app.post(democratic, '/governance/recommendations', sent)
    const all = await test.as(setUp, recommendations)
    expect(all.filter(({ words }) => words === 'Sent twice.')).toHaveLength(1)
  })

  it('are answered, and another answer needs a reason and the version that it was read at', async () => {
    const href = await made({ words: 'To be answered.' })
    const first = versionIn((await app.get(democratic, href)).body)
    expect((await app.post(democratic, href, { ...answer(), _version: first })).status).toBe(303)
    const { body } = await app.get(councillor, href)
    expect(body).toContain('Accepted in part on 24 November 2020: One flat will be let.')
    const second = versionIn((await app.get(democratic, href)).body)
    const silent = await app.post(democratic, href, { ...answer(), _version: second })
    expect([silent.status, silent.body.includes('Enter why it is changed')]).toEqual([422, true])
    const stale = await app.post(democratic, href, {
      ...answer({ answerWords: 'None will.', reason: 'It was wrong' }),
      _version: first,
    })
    expect([stale.status, stale.body.includes('None will.'), stale.body.includes('One flat')]).toEqual([
      409,
      true,
      true,
    ])
  })

  it.each([
    [{ from: '' }, 'Choose the body that recommends'],
    [{ to: '999' }, 'Choose the body that it is made to'],
    [{ words: ' ' }, 'Enter the exact words'],
    [on('madeOn', '2020-12-01'), 'must be today or in the past'],
    [on('madeOn', '--'), 'Enter the day on which it was made'],
    [on('receivedOn', '2020-11-01'), 'the same as or after the day it was made'],
  ])('are refused with %o, with what was typed', async (changed, message) => {
    const { status, body } = await app.post(
      democratic,
      '/governance/recommendations',
      form({ ...(Object.keys(changed).includes('words') ? {} : { words: 'As typed' }), ...changed }),
    )
    expect(status).toBe(422)
    expect(body).toContain(message)
  })

  it('cannot be made to the body itself', async () => {
    const { status, body } = await app.post(
      democratic,
      '/governance/recommendations',
      form({ to: String(scrutiny) }),
    )
    expect([status, body.includes('Choose another body')]).toEqual([422, true])
  })

  it('are written by those who keep governance, and are not there under another number', async () => {
    expect((await app.post(councillor, '/governance/recommendations', form())).status).toBe(403)
    expect((await app.get(councillor, '/governance/recommendations/new')).status).toBe(403)
    for (const id of ['999', 'x', '0'])
      expect((await app.get(councillor, `/governance/recommendations/${id}`)).status).toBe(404)
    expect((await app.post(democratic, '/governance/recommendations/999', answer())).status).toBe(404)
  })
})
