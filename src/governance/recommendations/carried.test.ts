import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { readActionId } from '../../plan/index.ts'
import type { PlanAction } from '../../plan/index.ts'
import type { PlanSite } from '../../plan/testing/plan-site.ts'
import { inBoxes, planSite } from '../../plan/testing/plan-site.ts'
import type { Asking } from '../../access/index.ts'
import { setUp } from '../../app/testing/test-record.ts'
import { madeBody, recorded } from '../testing/made-body.ts'
import { standingOfPlanned } from './carried.ts'
import { answerRecommendation, recommend, recommendationOf } from './store.ts'

const day = isoDate('2020-11-24')
const versionIn = (body: string): string => /name="_version" value="(\d+)"/.exec(body)?.[1] ?? ''

/** Today is 24 November 2020. */
describe('the action that carries what was accepted', () => {
  let site: PlanSite
  let democratic: Asking

  beforeAll(async () => {
    site = await planSite()
    democratic = await site.test.person({ roles: ['democratic services'] })
  })
  afterAll(() => site.close())

  /** A recommendation of a scrutiny committee that was accepted; the page it stands on. */
  const accepted = async (words: string, how: 'accepted' | 'not accepted' = 'accepted') =>
    site.test.as(setUp, async (tx) => {
      const fromId = await recorded(tx, madeBody({ name: `Scrutiny of ${words}`, kind: 'scrutiny' }))
      const toId = await recorded(tx, madeBody({ name: `Cabinet of ${words}`, kind: 'executive' }))
      const asked = { fromId, toId, words: `That ${words}.`, receivedOn: undefined }
      const id = await recommend(tx, { ...asked, madeOn: isoDate('2020-10-01') })
      const from = { ...(await recommendationOf(tx, id)), reason: '' }
      const said = {
        how,
        words: `We will see that ${words}`,
        on: isoDate('2020-10-20'),
        receivedOn: undefined,
      }
      await answerRecommendation(tx, from, said)
      return `/governance/recommendations/${id}`
    })
  const chosen = async (at: string, answers: Readonly<Record<string, unknown>>) => {
    const _version = versionIn((await site.app.get(democratic, `${at}/action`)).body)
    return site.app.post(democratic, `${at}/action`, { words: '', owner: '', ...answers, _version })
  }
  /** The row of the ledger that holds these words. */
  const ledgerRow = async (words: string): Promise<string> => {
    const { body } = await site.app.get(site.councillor, '/scrutiny/promises')
    return body.split('<tr').find((row) => row.includes(words)) ?? ''
  }

  it('is missing until somebody says which it is', async () => {
    const at = await accepted('flats be let')
    expect(await ledgerRow('We will see that flats be let')).toContain('Promised, no action yet')
    expect((await site.app.get(democratic, at)).body).toContain('Promised, no action yet')
    expect((await site.app.get(site.councillor, at)).body).not.toContain('Choose or add the action')
  })

  it('may be one of the plan: the promise then stands as the action stands, and is kept once it is complete', async () => {
    const at = await accepted('reviews be held')
    expect((await chosen(at, { action: `plan ${site.otherId}` })).status).toBe(303)
    const open = await ledgerRow('We will see that reviews be held')
    expect(open).not.toContain('no action yet')
    const { reference, delivery } = await site.action(site.otherId)
    expect(open).toContain(`Action ${reference} of the plan: ${delivery.status}`)
    expect((await site.app.get(democratic, at)).body).toContain(`/plan/actions/${site.otherId}`)
  })

  it('may be a new one of the log, in words of its own, and stands in the ledger once', async () => {
    const at = await accepted('a van be bought')
    const anew = { action: 'new', words: 'Buy the <van>' }
    expect((await chosen(at, anew)).status).toBe(422)
    const post = await site.test.admin.query<{ id: number }>('select id from access.post limit 1')
    const whole = { ...anew, owner: String(post.rows[0]?.id), ...inBoxes('dueOn', '2020-11-01') }
    expect((await chosen(at, { ...whole, ...inBoxes('dueOn', '2020-10-01') })).status).toBe(422)
    expect((await chosen(at, whole)).status).toBe(303)
    expect(await ledgerRow('Buy the &lt;van>')).toContain('Overdue')
    expect(await ledgerRow('We will see that a van be bought')).toBe('')
    const { body } = await site.app.get(site.councillor, at)
    expect(body).toContain('Buy the &lt;van>')
  })

  it('is chosen anew with a reason only, and a stale choice is told', async () => {
    const at = await accepted('doors be open')
    const action = `plan ${site.actionId}`
    expect((await chosen(at, { action })).status).toBe(303)
    expect((await chosen(at, { action: `plan ${site.otherId}` })).status).toBe(422)
    const stale = { action: `plan ${site.otherId}`, reason: 'Closer', words: '', owner: '', _version: '1' }
    expect((await site.app.post(democratic, `${at}/action`, stale)).status).toBe(409)
    expect((await chosen(at, { action: `plan ${site.otherId}`, reason: 'It is closer' })).status).toBe(303)
  })

  it('is chosen by who keeps governance, for what was accepted, from what is there', async () => {
    const at = await accepted('nothing be done', 'not accepted')
    expect((await site.app.get(democratic, `${at}/action`)).status).toBe(404)
    const other = await accepted('lights be lit')
    expect((await site.app.get(site.lead, `${other}/action`)).status).toBe(403)
    expect((await site.app.post(site.lead, `${other}/action`, { action: 'plan 1' })).status).toBe(403)
    expect((await chosen(other, { action: 'plan 99999' })).status).toBe(422)
    expect((await site.app.get(democratic, '/governance/recommendations/99999/action')).status).toBe(404)
    expect(readActionId('99999')).toBeDefined()
  })

  const delivered: Pick<PlanAction, 'delivery' | 'deliveredOn' | 'originalDueOn' | 'dueOn'> = {
    delivery: { status: 'complete, evidenced', because: [] },
    deliveredOn: isoDate('2020-11-02'),
    originalDueOn: isoDate('2020-11-10'),
    dueOn: isoDate('2020-11-10'),
  }
  it.each([
    ['kept', {}],
    ['kept late', { originalDueOn: isoDate('2020-10-31') }],
    ['overdue', { delivery: { status: 'late' as const, because: [] }, deliveredOn: null }],
    ['open', { delivery: { status: 'delivered, evidence awaited' as const, because: [] } }],
    [
      'open',
      {
        delivery: { status: 'on track' as const, because: [] },
        deliveredOn: null,
        dueOn: isoDate('2020-12-01'),
      },
    ],
    ['no date', { delivery: { status: 'not known' as const, because: [] }, deliveredOn: null, dueOn: null }],
  ])('reads as %s where the plan says so: %j', async (standing, said) => {
    expect(standingOfPlanned({ ...(await site.action()), ...delivered, ...said }, day)).toBe(standing)
  })
})
