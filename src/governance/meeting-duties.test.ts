import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setUp } from '../app/testing/test-record.ts'
import { isoDate } from '../kernel/index.ts'
import { addItem, settleAgenda } from './agenda/store.ts'
import { recordDone } from './deadlines-done.ts'
import { governanceDuties } from './duties.ts'
import { recommend } from './recommendations/store.ts'
import { meetings } from './store/meetings.ts'
import { madeBody, recorded } from './testing/made-body.ts'
import type { Sitting } from './testing/made-sitting.ts'
import { held, madeSitting } from './testing/made-sitting.ts'

describe('what posts owe before and after meetings', () => {
  let sitting: Sitting
  beforeAll(async () => {
    sitting = await madeSitting()
  })
  afterAll(async () => {
    await sitting.app.close()
    await sitting.test.close()
  })

  const of = async (post: string, asAt = '2020-11-18') =>
    (await sitting.test.as(setUp, governanceDuties, { asAt: isoDate(asAt) }))
      .filter(({ ownerPostId }) => ownerPostId === sitting.post(post))
      .map(({ words, dueOn }) => `${dueOn ?? 'no day'} ${words}`)
  const december = async () => {
    const found = (await sitting.test.as(setUp, meetings)).find(({ id }) => id === sitting.december)
    if (!found) throw new Error('It was made')
    return found
  }

  it('has the chair, where no clerk is recorded, send out papers by the day of the calendar', async () => {
    expect(await of('Board chair')).toContain(
      '2020-11-26 Send out agenda and papers: Improvement Board, 3 December 2020',
    )
  })

  it('has whoever brings an item send in a draft, until its day', async () => {
    const meeting = await december()
    const postId = sitting.post('Member')
    await sitting.test.as(setUp, (tx) => addItem(tx, meeting, { title: 'Supervision', note: '', postId }))
    const duty = '2020-11-23 Send in the draft of “Supervision”: Improvement Board, 3 December 2020'
    expect(await of('Member')).toContain(duty)
    expect(await of('Member', '2020-11-24')).not.toContain(duty)
  })

  it('owes clearance after its day until it is on record as given', async () => {
    const { test, post, app, chair } = sitting
    const chairPostId = post('Board chair')
    const rules = { clearanceDays: 2, papersDays: 5 }
    const bodyId = await test.as(setUp, (tx) =>
      recorded(tx, madeBody({ name: 'Cleared', chairPostId, rules })),
    )
    const id = await held(test, bodyId, '2020-12-10')
    const clearance = async () =>
      (await of('Board chair', '2020-12-02')).filter((words) => words.includes('End clearance'))
    expect(await clearance()).toEqual(['2020-12-01 End clearance: Cleared, 10 December 2020'])
    const done = { kind: 'clearance' as const, on: isoDate('2020-11-24'), note: 'By the director' }
    await test.as(setUp, (tx) => recordDone(tx, { id, bodyId }, done))
    expect(await clearance()).toEqual([])
    expect((await app.get(chair, `/governance/meetings/${id}`)).body).toContain(
      '24 November 2020: By the director',
    )
  })

  it('takes what was done from whoever keeps the agenda alone, and up to today', async () => {
    const at = `/governance/meetings/${sitting.december}/done`
    const on = (day: string) => ({
      kind: 'drafts',
      'on-day': day,
      'on-month': '11',
      'on-year': '2020',
      note: '',
    })
    expect((await sitting.app.post(sitting.member, at, on('20'))).status).toBe(403)
    expect((await sitting.app.post(sitting.chair, at, on('25'))).status).toBe(422)
    expect((await sitting.app.post(sitting.chair, at, on('20'))).status).toBe(303)
    const { body } = await sitting.app.get(sitting.chair, `/governance/meetings/${sitting.december}`)
    expect(body).toContain('20 November 2020')
  })

  it('has nobody send out papers once the agenda is settled', async () => {
    const meeting = await december()
    await sitting.test.as(setUp, (tx) => settleAgenda(tx, meeting))
    const papers = (await of('Board chair', '2020-11-24')).filter((words) => words.includes('3 December'))
    expect(papers).toEqual([])
  })

  it('has the chair answer what was recommended, without a day where the law has none', async () => {
    await sitting.test.as(setUp, (tx) =>
      recommend(tx, {
        fromId: sitting.other,
        toId: sitting.board,
        words: 'That it be told.',
        madeOn: isoDate('2020-11-10'),
        receivedOn: undefined,
      }),
    )
    expect(await of('Board chair')).toContain(
      'no day Answer the recommendation of Commissioning Group: That it be told.',
    )
  })
})
