import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import { posts } from '../../access/index.ts'
import type { Fields, TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { strengthsOf } from '../store/inspections.ts'
import { recordInspection } from '../store/record-inspection.ts'
import { boxesIn } from '../../app/testing/boxes-in.ts'
import { inspectionOf2020 } from '../testing/inspection-of-2020.ts'

describe('checking a strength', () => {
  let test: TestRecord
  let app: TestApp
  let director: Asking
  let url = ''
  let back = ''
  let ownerPostId = ''

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    director = await test.person({ roles: ['director'], posts: ['Head of Safeguarding'] })
    const { id, strength, post } = await test.as(setUp, async (tx) => {
      const inspectionId = await recordInspection(tx, inspectionOf2020())
      return {
        id: inspectionId,
        strength: (await strengthsOf(tx, inspectionId))[0],
        post: (await posts(tx))[0],
      }
    })
    back = `/inspections/${id}`
    url = `${back}/strengths/${strength?.id ?? 0}`
    ownerPostId = String(post?.id ?? '')
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const boxes = async () => boxesIn((await app.get(director, url)).body)
  const save = async (change: Fields) => app.post(director, url, { ...(await boxes()), ...change })
  const looked = { 'lastCheckedOn-day': '20', 'lastCheckedOn-month': '11', 'lastCheckedOn-year': '2020' }

  it('is for those who may change inspections', async () => {
    const councillor = await test.person({ roles: ['councillor'] })
    expect((await app.get(councillor, url)).status).toBe(403)
    expect((await app.post(councillor, url, await boxes())).status).toBe(403)
    expect((await app.get(director, `${back}/strengths/9999`)).status).toBe(404)
  })

  it('records the owner, what to watch and how it stood', async () => {
    const saved = await save({ ownerPostId, watch: 'Calls unanswered', state: 'holds', note: '', ...looked })
    expect(saved.location).toBe(`${back}#strengths`)
    const { body } = await app.get(director, back)
    expect(body).toContain('Head of Safeguarding')
    expect(body).toContain('Calls unanswered')
    expect(body).toContain('Holds')
  })

  it('asks for the day of a look, and for what was seen where it slips', async () => {
    const undated = await save({
      state: 'holds',
      'lastCheckedOn-day': '',
      'lastCheckedOn-month': '',
      'lastCheckedOn-year': '',
    })
    expect(undated.status).toBe(422)
    expect(undated.body).toContain('Enter the day you looked')
    const silent = await save({ ...looked, state: 'slipping', note: '' })
    expect(silent.status).toBe(422)
    expect(silent.body).toContain('Enter what you saw that shows it slips')
    const tomorrow = await save({ ...looked, 'lastCheckedOn-day': '25', state: 'holds' })
    expect(tomorrow.body).toContain('The day you looked must be today or in the past')
    const unsaid = await save({ ...looked, state: '' })
    expect(unsaid.body).toContain('Select how it stood')
    const stranger = await save({ ...looked, state: 'holds', ownerPostId: '9999' })
    expect(stranger.body).toContain('Select a post from the list')
  })

  it('shows both versions when somebody else looked meanwhile', async () => {
    const mine = await boxes()
    await save({ ...looked, state: 'slipping', note: 'Two calls went unanswered' })
    const stale = await app.post(director, url, { ...mine, note: 'All is well' })
    expect(stale.status).toBe(409)
    expect(stale.body).toContain('Two calls went unanswered')
    const over = await app.post(director, url, boxesIn(stale.body))
    expect(over.status).toBe(303)
  })
})
