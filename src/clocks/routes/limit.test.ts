import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import { boxesIn } from '../../app/testing/boxes-in.ts'
import type { Fields, TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import { localLimits, rulebookOf } from '../store.ts'

describe('changing a limit of the council’s own', () => {
  let test: TestRecord
  let app: TestApp
  let administrator: Asking
  let director: Asking

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    administrator = await test.person({ roles: ['administrator'] })
    director = await test.person({ roles: ['director'] })
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const decision = (changed: Fields = {}): Fields => ({
    count: '15',
    unit: 'working days',
    'from-day': '1',
    'from-month': '9',
    'from-year': '2020',
    reason: 'The Improvement Board decided it on 24 August.',
    ...changed,
  })
  const url = (clock: string) => `/clocks/${clock}/limit`
  const boxes = async (clock: string) => boxesIn((await app.get(administrator, url(clock))).body)
  const save = async (clock: string, changed: Fields = {}) =>
    app.post(administrator, url(clock), { ...(await boxes(clock)), ...decision(changed) })

  it.each(['team manager', 'independent reviewing officer', 'performance analyst', 'auditor'] as const)(
    'is refused to the %s, who is offered no way to it',
    async (role) => {
      const person = await test.person({ roles: [role] })
      expect((await app.get(person, url('cp.visit'))).status).toBe(403)
      expect((await app.post(person, url('cp.visit'), decision())).status).toBe(403)
      expect((await app.get(person, '/clocks/cp.visit')).body).not.toContain('Change the council’s limit')
    },
  )

  it.each(['director', 'head of service', 'administrator'] as const)(
    'is for the %s, with a reason and a day',
    async (role) => {
      const person = await test.person({ roles: [role] })
      expect((await app.get(person, '/clocks/qa.supervision')).body).toContain('Change the council’s limit')
      const form = boxesIn((await app.get(person, url('qa.supervision'))).body)
      const send = (changed: Fields) =>
        app.post(person, url('qa.supervision'), { ...form, ...decision(changed), _key: randomUUID() })
      expect((await send({ reason: '' })).status).toBe(422)
      expect((await send({ reason: `Decided by the ${role}` })).status).toBe(303)
      expect((await app.get(person, '/clocks/qa.supervision')).body).toContain(`Decided by the ${role}`)
    },
  )

  it.each(['assessment.cf', 'cla.review.first', 'plo.fgdm_offer', 'no.such.clock'])(
    'has no page for %s, which is not the council’s',
    async (clock) => {
      expect((await app.get(administrator, url(clock))).status).toBe(404)
      expect((await app.post(administrator, url(clock), { ...decision(), _version: '0' })).status).toBe(404)
    },
  )

  it('judges by the new limit from its day on, and shows both to everyone signed in', async () => {
    expect((await save('cp.visit')).location).toBe('/clocks/cp.visit#council')
    const { body } = await app.get(director, '/clocks/cp.visit?from=2020-11-23')
    expect(body).toContain('Monday 14 December 2020')
    expect(body).toContain('The Improvement Board decided it on 24 August.')
    expect(body).toContain('Set by this council')
    expect(body).toContain('as it was before')
    expect((await app.get(director, '/clocks/cin.visit')).body).not.toContain('as it was before')
    expect((await app.get(director, '/clocks/cp.visit?from=2020-08-28')).body).toContain(
      'Monday 14 September 2020',
    )
    // It had passed before anybody decided: it is judged by the limit of then.
    const kept = (await app.get(director, '/clocks/cp.visit?from=2020-09-01')).body.replaceAll(/\s+/g, ' ')
    expect(kept).toContain('Tuesday 15 September 2020')
    expect(kept).toContain('goes by the limit that was then in force, 10 working days')
    expect(kept).toContain('The limit is 15 working days since 1 September 2020')
    expect(body).not.toContain('that was then in force')
    expect((await app.get(administrator, '/clocks/cp.visit')).body).toContain('Change the council’s limit')
    expect((await app.get(director, '/clocks?topic=protection-plans')).body).toContain(
      'Before the council decided: 10 working days',
    )
  })

  it('says nothing of it to those who have not signed in', async () => {
    const { body } = await app.get(undefined, '/clocks/cp.visit?from=2020-09-01')
    expect(body).toContain('Tuesday 15 September 2020')
    expect(body).not.toContain('Improvement Board')
  })

  it('has one effect when it is posted twice', async () => {
    const sent = { ...(await boxes('cin.visit')), ...decision(), _key: randomUUID() }
    for (const { status } of [
      await app.post(administrator, url('cin.visit'), sent),
      await app.post(administrator, url('cin.visit'), sent),
    ])
      expect(status).toBe(303)
    const limits = await test.as(director, localLimits)
    expect(limits.filter(({ clock }) => clock === 'cin.visit').length).toBe(1)
  })

  it('shows both versions when somebody decided meanwhile, and then saves mine', async () => {
    const opened = await boxes('cin.review')
    await save('cin.review', { count: '6', unit: 'weeks' })
    const late = await app.post(administrator, url('cin.review'), {
      ...opened,
      ...decision({ count: '12', unit: 'weeks' }),
    })
    expect(late.status).toBe(409)
    expect(late.body).toContain('This was changed meanwhile')
    const again = await app.post(administrator, url('cin.review'), boxesIn(late.body))
    expect(again.status).toBe(303)
    const book = await test.as(director, rulebookOf)
    expect(book.ruleOn('cin.review', isoDate('2020-10-01'))?.limit.count).toBe(12)
  })

  it.each([
    ['no length', { count: '' }, 'The length must be a whole number, such as 10'],
    ['half a day', { count: '1.5' }, 'The length must be a whole number, such as 10'],
    ['no time at all', { count: '0' }, 'The length must be between 1 and 1200'],
    ['a hundred years and more', { count: '1201' }, 'The length must be between 1 and 1200'],
    ['no unit', { unit: '' }, 'Select what is counted'],
    ['no day', { 'from-day': '', 'from-month': '', 'from-year': '' }, 'Enter the day from which it is so'],
    ['half a day', { 'from-day': '' }, 'The day from which it is so must include a day'],
    ['a day that does not exist', { 'from-day': '31' }, 'The day from which it is so must be a real date'],
    ['no reason', { reason: ' ' }, 'Enter why, and who decided it'],
    ['too much reason', { reason: 'a'.repeat(1001) }, 'The reason must be 1,000 characters or fewer'],
  ])('says what is wrong with %s, and keeps what was typed', async (_, changed, message) => {
    const answered = await save('qa.supervision', changed)
    expect(answered.status).toBe(422)
    expect(answered.body).toContain(message)
    const shown = boxesIn(answered.body)
    for (const [name, typed] of Object.entries(changed)) expect(shown[name] ?? '').toBe(typed)
  })
})
