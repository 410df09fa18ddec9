import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApp } from '../../../app/testing/test-app.ts'
import { testApp } from '../../../app/testing/test-app.ts'
import { sayPlanProgress } from '../../tasks/progress.ts'
import { askFor } from '../../tasks/queue.ts'
import type { RetentionSite } from '../../testing/retention-site.ts'
import { canary, intake, retentionSite } from '../../testing/retention-site.ts'

let site: RetentionSite
let app: TestApp
beforeAll(async () => {
  site = await retentionSite()
  app = await testApp(site.test)
})
afterAll(async () => {
  await app.close()
  await site.close()
})

const versionOf = async (table: string, id: number): Promise<string> => {
  const { rows } = await site.test.admin.query<{ known_from: string }>(
    `select known_from from retention.${table} where id = $1`,
    [id],
  )
  return String(rows[0]?.known_from)
}

describe('the retention page', () => {
  it('says the rule, and is for those who answer for it', async () => {
    const { status, body } = await app.get(site.director, '/intake/retention')
    expect(status).toBe(200)
    expect(body).toContain('24 months after the child left every list')
    const auditor = await site.test.person({ roles: ['auditor'] })
    expect((await app.get(auditor, '/intake/retention')).status).toBe(200)
    for (const role of ['team manager', 'administrator', 'councillor'] as const)
      expect((await app.get(await site.test.person({ roles: [role] }), '/intake/retention')).status).toBe(403)
  })

  it('is linked from the extracts', async () => {
    expect((await app.get(site.director, '/intake')).body).toContain('href="/intake/retention"')
  })
})

describe('setting the rule', () => {
  const send = async (fields: Readonly<Record<string, string>>, who = site.director) =>
    app.post(who, '/intake/retention/rule', { _version: await versionOf('rule', 1), ...fields })

  it('is refused to whoever does not approve', async () => {
    expect((await app.get(site.analyst, '/intake/retention/rule')).status).toBe(403)
    expect((await send({ files: '1', children: '2', reason: 'Why' }, site.analyst)).status).toBe(403)
  })

  it('says what is wrong', async () => {
    const long = await send({ files: '36', children: '24', reason: 'Schedule' })
    expect(long.status).toBe(422)
    expect(long.body).toContain('Files must not be kept longer than children’s records')
    expect((await send({ files: 'x', children: '', reason: '' })).body).toMatch(
      /whole number of months[^]*whole number[^]*Enter why/,
    )
  })

  it('notices that somebody set it first', async () => {
    const stale = await app.post(site.director, '/intake/retention/rule', {
      _version: '1',
      files: '6',
      children: '12',
      reason: 'Sooner',
    })
    expect(stale.status).toBe(409)
    expect(stale.body).toContain('What is stored now')
  })

  it('keeps what it was before', async () => {
    expect((await send({ files: '6', children: '24', reason: 'Schedule, line 14' })).location).toBe(
      '/intake/retention',
    )
    const { body } = await app.get(site.director, '/intake/retention')
    expect(body).toMatch(/Schedule, line 14[^]*“12 months” became “6 months”/)
  })
})

describe('a hold', () => {
  const send = (fields: Readonly<Record<string, string>>, who = site.analyst) =>
    app.post(who, '/intake/retention/holds', { reason: 'law says so', words: 'Regulation 50', ...fields })

  it('says what is wrong', async () => {
    expect((await app.get(site.analyst, '/intake/retention/holds')).status).toBe(200)
    expect((await send({ whose: 'child' })).body).toContain('Enter the council’s number for the child')
    expect((await send({ whose: 'child', councilId: 'NOBODY' })).status).toBe(422)
    expect((await send({ whose: '', words: '' })).body).toMatch(
      /Select what is kept[^]*Enter what it is kept for/,
    )
    expect((await send({ whose: 'care' }, site.manager)).status).toBe(403)
  })

  it('is made, shown and ended', async () => {
    expect((await send({ whose: 'child', councilId: canary.councilId })).location).toBe(
      '/intake/retention#holds',
    )
    const { body } = await app.get(site.director, '/intake/retention')
    expect(body).toContain(`Child ${canary.councilId}`)
    const page = /\/intake\/retention\/holds\/(\d+)/.exec(body)
    const id = Number(page?.[1])
    expect((await app.get(site.director, `/intake/retention/holds/${id}`)).body).toContain('Regulation 50')
    const end = (fields: Readonly<Record<string, string>>) =>
      app.post(site.director, `/intake/retention/holds/${id}`, fields)
    const _version = await versionOf('hold', id)
    expect((await end({ _version, because: '' })).status).toBe(422)
    expect((await end({ _version: '1', because: 'Over' })).status).toBe(409)
    expect((await end({ _version, because: 'Over' })).status).toBe(303)
    expect((await end({ _version, because: 'Over' })).status).toBe(404)
  })
})

describe('a plan that names nothing', () => {
  it('says that what is old enough is held, and is not there to be approved', async () => {
    const other = await retentionSite()
    const pages = await testApp(other.test)
    await other.test.admin.query('delete from record.file')
    const hold = {
      reason: 'law says so',
      words: 'Regulation 50',
      whose: 'child',
      councilId: canary.councilId,
    }
    await pages.post(other.analyst, '/intake/retention/holds', hold)
    const id = await other.draw(other.analyst)
    const { body } = await pages.get(other.director, `/intake/retention/${id}`)
    expect(body).toMatch(/No child’s record may go yet[^]*1 child is kept by a hold/)
    expect(body).not.toContain('No child’s record is old enough')
    expect(body).toContain('there is nothing to approve')
    expect(body).not.toContain('Approve this plan')
    await pages.close()
    await other.close()
  })
})

describe('the page of an extract', () => {
  it('says that its file was removed under the rule, and nothing of the kind before', async () => {
    const other = await retentionSite()
    const pages = await testApp(other.test)
    const page = async () => (await pages.get(other.analyst, '/intake/1')).body
    expect(await page()).not.toContain('No longer kept')
    const plan = await other.draw(other.analyst)
    expect(await other.approve(plan, other.director)).toBe(true)
    await other.run(plan)
    expect(await page()).toMatch(/No longer kept[^]*removed under the retention rule on[^]*24 November 2020/)
    await pages.close()
    await other.close()
  })
})

describe('a plan', () => {
  it('is drawn up beside the page, approved by somebody else, and proven once it is carried out', async () => {
    expect((await app.post(site.director, '/intake/retention/plans', {})).status).toBe(303)
    await app.app.intakeTasks.idle()
    const { body } = await app.get(site.director, '/intake/retention')
    const id = Number(/\/intake\/retention\/(\d+)"/.exec(body)?.[1])
    const mine = await app.get(site.director, `/intake/retention/${id}`)
    expect(mine.body).toMatch(/List 3: referral[^]*You drew this plan up/)
    expect(mine.body).toContain(canary.councilId)
    const auditor = await site.test.person({ roles: ['auditor'] })
    expect((await app.get(auditor, `/intake/retention/${id}`)).body).not.toContain(canary.councilId)

    const approve = async (who: RetentionSite['director'], _version?: string) =>
      app.post(who, `/intake/retention/${id}/approve`, {
        _version: _version ?? (await versionOf('plan', id)),
      })
    expect((await approve(site.analyst)).status).toBe(403)
    expect((await approve(site.director)).status).toBe(409)
    const head = await site.test.person({ roles: ['head of service'], posts: ['Head of service'] })
    expect((await approve(head, '1')).status).toBe(409)
    expect((await approve(head)).location).toBe(`/intake/retention/${id}`)
    expect((await app.get(site.analyst, `/intake/retention/${id}`)).body).toContain(`los retention run ${id}`)
    const carryOut = async (who: RetentionSite['director'], _version?: string) =>
      app.post(who, `/intake/retention/${id}/carry-out`, {
        _version: _version ?? (await versionOf('plan', id)),
      })
    expect((await carryOut(site.analyst)).status).toBe(403)
    expect((await carryOut(head, '1')).status).toBe(409)
    const version = await versionOf('plan', id)
    const answers = await Promise.all(Array.from({ length: 20 }, () => carryOut(head, version)))
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19)
    await app.app.intakeTasks.idle()
    expect((await carryOut(head)).status).toBe(409)
    const done = (await app.get(head, `/intake/retention/${id}`)).body
    expect(done).toMatch(/Proof of what went[^]*Head of service[^]*exactly what was approved/)
    expect(done).not.toContain(canary.councilId)
  })

  it('that is being carried out says how far, and is not withdrawn; where it failed it says why, and may be asked again', async () => {
    const id = await site.draw(site.analyst)
    const head = await site.test.person({ roles: ['head of service'] })
    await site.approve(id, head)
    await site.test.as(head, (tx) =>
      askFor(tx, { importId: null, planId: id, work: 'retention run', askedBy: head.personId }),
    )
    await site.test.as(intake, (tx) => sayPlanProgress(tx, id, 'Removed 50 of 120 children'))
    const shown = await app.get(head, `/intake/retention/${id}`)
    expect(shown.body).toContain('It is being carried out: Removed 50 of 120 children')
    expect(shown.headers.refresh).toBe(`3; url=/intake/retention/${id}`)
    expect(shown.body).not.toContain('Carry out this plan')
    const _version = await versionOf('plan', id)
    expect((await app.post(site.analyst, `/intake/retention/${id}/withdraw`, { _version })).status).toBe(409)
    await site.test.admin.query(`insert into retention.plan_child values ($1, 999, '2018-01-01')`, [id])
    app.app.intakeTasks.wake()
    await app.app.intakeTasks.idle()
    const failed = await app.get(head, `/intake/retention/${id}`)
    expect(failed.body).toContain(`Plan ${id} is not what was approved: draw up another.`)
    expect(failed.body).toContain('Carry out this plan')
    expect(failed.body).not.toContain('Removed 50')
  })

  it('is withdrawn before it is carried out, and is not there when it is not', async () => {
    const id = await site.draw(site.analyst)
    const withdraw = async () =>
      app.post(site.analyst, `/intake/retention/${id}/withdraw`, { _version: await versionOf('plan', id) })
    expect((await withdraw()).status).toBe(303)
    expect((await withdraw()).status).toBe(409)
    expect((await app.get(site.analyst, '/intake/retention/999')).status).toBe(404)
  })
})
