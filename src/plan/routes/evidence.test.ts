import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Fields, PlanSite } from '../testing/plan-site.ts'
import { inBoxes, planSite } from '../testing/plan-site.ts'
import { must } from '../testing/made-plan.ts'

const bytes = Buffer.from('%PDF-1.4 made up')

describe('evidence of an action', () => {
  let site: PlanSite
  let url: string

  beforeAll(async () => {
    site = await planSite()
    url = `/plan/actions/${site.actionId}/evidence/new`
  })
  afterAll(() => site.close())

  const said = (changed: Fields = {}): Fields => ({
    kind: 'audit',
    title: 'Audit of ten plans',
    source: 'Principal Social Worker',
    ...inBoxes('evidenceOn', '2020-11-10'),
    ...inBoxes('receivedOn', '2020-11-20'),
    shows: 'Eight of ten say what changes for the child',
    direction: 'supports',
    quality: 'strong',
    link: '',
    ...inBoxes('expiresOn', ''),
    ...changed,
  })
  const file = { field: 'file', name: 'audit.pdf', bytes }

  it('is added by its lead with a file, whose bytes come back as a download', async () => {
    expect((await site.app.get(site.lead, url)).status).toBe(200)
    expect((await site.app.upload(site.lead, url, file, said())).status).toBe(303)
    const page = await site.app.get(site.councillor, `/plan/actions/${site.actionId}`)
    expect(page.body).toContain('Audit of ten plans')
    expect(page.body).toContain('10 November 2020')
    expect(page.body).toContain('20 November 2020')
    const href = must(/href="(\/plan\/evidence\/\d+\/file)"/.exec(page.body)?.[1])
    const download = await site.app.get(site.councillor, href)
    expect(download.body).toBe(bytes.toString())
    expect(download.headers['content-disposition']).toContain('attachment')
    expect((await site.app.get(undefined, href)).status).toBe(303)
    expect((await site.app.get(site.councillor, '/plan/evidence/9999/file')).status).toBe(404)
  })

  it('may stand behind a link instead, and needs one of the two', async () => {
    const neither = await site.app.post(site.lead, url, said())
    expect(neither.status).toBe(422)
    expect(neither.body).toContain('Choose a file, or enter a link')
    const linked = await site.app.post(
      site.lead,
      url,
      said({ link: 'https://council.example/audit', kind: 'voice' }),
    )
    expect(linked.status).toBe(303)
    const script = await site.app.post(site.lead, url, said({ link: 'javascript:alert(1)' }))
    expect(script.body).toContain('Enter a link that begins with')
  })

  it('says what is wrong with its days and what was not chosen', async () => {
    const late = await site.app.post(site.lead, url, said(inBoxes('receivedOn', '2020-12-24')))
    expect(late.body).toContain('must be today or in the past')
    const before = await site.app.post(
      site.lead,
      url,
      said({ ...inBoxes('evidenceOn', '2020-11-22'), link: 'https://council.example/audit' }),
    )
    expect(before.body).toContain('on or before the day it was received')
    const nothing = await site.app.post(site.lead, url, {})
    expect(nothing.status).toBe(422)
    for (const says of [
      'Choose what kind',
      'Enter what it is',
      'Choose whether it supports',
      'Choose how good',
    ])
      expect(nothing.body).toContain(says)
  })

  it('is for whoever leads the action or changes the plan', async () => {
    expect((await site.app.post(site.councillor, url, said())).status).toBe(403)
    const other = `/plan/actions/${site.otherId}/evidence/new`
    expect((await site.app.post(site.lead, other, said())).status).toBe(403)
    expect((await site.app.get(site.director, '/plan/actions/9999/evidence/new')).status).toBe(404)
  })

  it('is corrected and withdrawn with a reason, and both stay to be seen', async () => {
    const page = () => site.app.get(site.lead, `/plan/actions/${site.actionId}`)
    const correct = must(/href="(\/plan\/evidence\/\d+\/correct)"/.exec((await page()).body)?.[1])
    const version = async (at: string) =>
      must(/_version" value="(\d+)"/.exec((await site.app.get(site.lead, at)).body)?.[1])
    const _version = await version(correct)
    const changed = said({ title: 'Audit of nine plans', link: 'https://council.example/audit', _version })
    expect((await site.app.post(site.lead, correct, { ...changed, because: '' })).status).toBe(422)
    expect((await site.app.post(site.lead, correct, { ...changed, because: 'One was a copy' })).status).toBe(
      303,
    )
    expect((await site.app.post(site.lead, correct, { ...changed, because: 'Again' })).status).toBe(409)
    const after = await page()
    expect(after.body).toContain('Audit of nine plans')
    const withdraw = correct.replace('correct', 'withdraw')
    const off = { because: 'It was of another team', _version: await version(withdraw) }
    expect((await site.app.post(site.councillor, withdraw, off)).status).toBe(403)
    expect((await site.app.post(site.lead, withdraw, off)).status).toBe(303)
    expect((await page()).body).toContain('It was of another team')
    expect((await site.app.get(site.lead, withdraw)).status).toBe(404)
  })

  it('stands on the line of its area, for and against', async () => {
    const { body } = await site.app.get(site.councillor, `/plan/areas/${site.areaId}`)
    expect(body).toContain('Evidence for and against (2)')
  })
})
