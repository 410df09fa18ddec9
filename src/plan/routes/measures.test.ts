import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { setUp } from '../../app/testing/test-record.ts'
import { Forbidden, isoDate } from '../../kernel/index.ts'
import { enterValue } from '../store/measure-values.ts'
import { joinMeasure } from '../store/measures.ts'
import { handKeptMeasure } from '../testing/made-measure.ts'
import { madePost, must } from '../testing/made-plan.ts'
import type { Fields, PlanSite } from '../testing/plan-site.ts'
import { inBoxes, planSite } from '../testing/plan-site.ts'

const library = 'assessments-within-45-working-days'

describe('measures of a plan', () => {
  let site: PlanSite
  let byHand: number

  beforeAll(async () => {
    site = await planSite()
    const collectorPostId = await site.test.as(setUp, (tx) => madePost(tx, 'Team Manager'))
    const kept = { ...handKeptMeasure().kept, collectorPostId }
    const joined = await site.test.as(site.director, (tx) =>
      joinMeasure(tx, { actionId: site.actionId }, handKeptMeasure({ kept })),
    )
    byHand = joined.ok ? joined.measureId : 0
  })
  afterAll(() => site.close())

  const joining = (changed: Fields = {}): Fields => ({
    library,
    baseline: '62',
    ...inBoxes('baselineOn', '2020-03-13'),
    target: '85%',
    ...inBoxes('byOn', '2021-03-31'),
    tolerance: '5',
    ...changed,
  })
  const value = (day: string, is: string): Fields => ({ ...inBoxes('onDay', day), value: is, note: '' })

  it('join an action from the library, with baseline, target, day and tolerance, and once', async () => {
    const url = `/plan/actions/${site.actionId}/measures/new`
    expect((await site.app.get(site.director, url)).status).toBe(200)
    expect((await site.app.post(site.director, url, joining())).status).toBe(303)
    const again = await site.app.post(site.director, url, joining())
    expect(again.status).toBe(422)
    expect(again.body).toContain('This measure is joined already.')
    const { body } = await site.app.get(site.director, `/plan/areas/${site.areaId}`)
    expect(body).toContain('Target 85%')
    expect(body).toContain('from 62%')
    expect(body).toContain(`href="/measures/${library}#list"`)
    expect(body).toContain('Measures (2)')
  })

  it('say what is wrong with what was typed, and change nothing', async () => {
    const url = `/plan/areas/${site.areaId}/measures/new`
    const nothing = await site.app.post(site.director, url, { library: '' })
    expect(nothing.status).toBe(422)
    for (const says of [
      'what this one is called',
      'Choose what it is counted in',
      'Choose which way is better',
    ])
      expect(nothing.body).toContain(says)
    const half = await site.app.post(site.director, url, joining({ target: 'most' }))
    expect(half.body).toContain('Target must be a number')
    const noDay = await site.app.post(site.director, url, joining(inBoxes('baselineOn', '')))
    expect(noDay.body).toContain('Enter the day of the baseline')
    const unknown = await site.app.post(site.director, url, joining({ library: 'no-such-measure' }))
    expect(unknown.body).toContain('Choose a measure from the list')
  })

  it('are for whoever may change the plan', async () => {
    for (const who of [site.lead, site.councillor])
      expect(
        (await site.app.post(who, `/plan/actions/${site.actionId}/measures/new`, joining())).status,
      ).toBe(403)
    expect((await site.app.get(undefined, `/plan/measures/${byHand}`)).status).toBe(303)
    expect((await site.app.get(site.director, '/plan/measures/9999')).status).toBe(404)
    expect((await site.app.get(site.director, '/plan/measures/x')).status).toBe(404)
  })

  it('kept by hand take a value from whoever collects them, one a day, and correct it with a reason', async () => {
    const url = `/plan/measures/${byHand}/values/new`
    expect((await site.app.get(site.lead, url)).status).toBe(200)
    expect((await site.app.post(site.lead, url, value('2020-11-20', '71.5'))).status).toBe(303)
    expect((await site.app.post(site.lead, url, value('2020-11-20', '75'))).body).toContain(
      'a value for this day already',
    )
    expect((await site.app.post(site.lead, url, value('2020-12-20', '75'))).status).toBe(422)
    expect((await site.app.post(site.councillor, url, value('2020-11-21', '75'))).status).toBe(403)
    const page = await site.app.get(site.councillor, `/plan/measures/${byHand}`)
    expect(page.body).toContain('71.5%')
    expect(page.body).toContain('Team Manager')
    const correct = must(
      /href="([^"]+correct)"/.exec((await site.app.get(site.lead, `/plan/measures/${byHand}`)).body)?.[1],
    )
    const version = must(/_version" value="(\d+)"/.exec((await site.app.get(site.lead, correct)).body)?.[1])
    const form = { value: '72', note: '36 of 50', because: 'One was counted twice', _version: version }
    expect((await site.app.post(site.lead, correct, { ...form, because: '' })).status).toBe(422)
    expect((await site.app.post(site.lead, correct, form)).status).toBe(303)
    expect((await site.app.post(site.lead, correct, form)).status).toBe(409)
    const after = await site.app.get(site.director, `/plan/measures/${byHand}`)
    expect(after.body).toContain('was corrected from 71.5 to 72')
    expect(after.body).toContain('One was counted twice')
  })

  it('of the library show figures to those who run the service alone', async () => {
    const joined = await site.test.as(site.director, (tx) =>
      joinMeasure(
        tx,
        { areaId: site.areaId },
        handKeptMeasure({ kept: { by: 'the library', library }, isKey: true }),
      ),
    )
    expect(joined).toMatchObject({ ok: true })
    const url = `/plan/measures/${joined.ok ? joined.measureId : 0}`
    const seen = await site.app.get(site.councillor, url)
    expect(seen.status).toBe(200)
    expect(seen.body).toContain('is released to them')
    expect(seen.body).not.toContain('href="/measures/')
    expect((await site.app.get(site.director, url)).body).toContain(`href="/measures/${library}#list"`)
  })

  it('are changed and taken off with a reason that stays', async () => {
    const url = `/plan/measures/${byHand}`
    const shown = await site.app.get(site.director, `${url}/edit`)
    const _version = must(/_version" value="(\d+)"/.exec(shown.body)?.[1])
    const form: Fields = {
      name: 'Plans that are good',
      unit: 'percent',
      better: 'higher',
      source: 'The monthly audit of ten plans',
      collector: '',
      ...joining({ library: '', target: '90' }),
      because: 'The board asked for more',
      _version,
    }
    expect((await site.app.post(site.director, `${url}/edit`, form)).status).toBe(303)
    expect((await site.app.post(site.director, `${url}/edit`, form)).status).toBe(409)
    expect((await site.app.get(site.director, url)).body).toContain('Target changed from 80 to 90.')
    const now = must(
      /_version" value="(\d+)"/.exec((await site.app.get(site.director, `${url}/take-off`)).body)?.[1],
    )
    const off = { because: 'Extracts hold it now', _version: now }
    expect((await site.app.post(site.director, `${url}/take-off`, off)).status).toBe(303)
    expect((await site.app.get(site.director, url)).status).toBe(404)
  })
})

describe('who may write what a measure came to', () => {
  let site: PlanSite

  beforeAll(async () => {
    site = await planSite()
  })
  afterAll(() => site.close())

  it('is held by the database too: another post, and a measure of the library, are refused', async () => {
    const [byHand, ofLibrary] = await site.test.as(site.director, async (tx) => [
      await joinMeasure(tx, { areaId: site.areaId }, handKeptMeasure()),
      await joinMeasure(
        tx,
        { areaId: site.areaId },
        handKeptMeasure({ kept: { by: 'the library', library } }),
      ),
    ])
    const id = (joined: typeof byHand) => (joined.ok ? joined.measureId : 0)
    const entered = { onDay: isoDate('2020-11-20'), value: 1, note: '' }
    if (byHand.ok)
      await expect(
        site.test.as(site.lead, (tx) => enterValue(tx, byHand.measureId, entered)),
      ).rejects.toThrow(Forbidden)
    const insert = (measureId: number) => (tx: Parameters<typeof enterValue>[0]) =>
      sql`insert into plan.measure_value (measure_id, on_day, value, entered_on, written_by)
          values (${measureId}, '2020-11-20', 1, '2020-11-20', 'Me')`.execute(tx.db)
    await expect(site.test.as(site.lead, insert(id(byHand)))).rejects.toThrow('row-level security')
    await expect(site.test.as(site.director, insert(id(ofLibrary)))).rejects.toThrow('come from extracts')
  })
})
