import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import { readSheets } from '../../spreadsheets/index.ts'
import type { Around } from '../model/around.ts'
import { joinMeasure } from '../store/measures.ts'
import { must } from '../testing/made-plan.ts'
import type { PlanSite } from '../testing/plan-site.ts'
import { planSite } from '../testing/plan-site.ts'
import { planToTakeOut } from './read.ts'
import { planWorkbook } from './write.ts'

const reading = {
  id: 'made.up',
  title: 'A measure of the library',
  better: 'higher',
  unit: 'percent',
  value: 71.2,
  words: '71.2% (37 of 52)',
  chart: undefined,
} as const
const around: Around = { library: new Map([[reading.id, reading]]), boardDays: [] }

describe('figures in the plan’s workbook', () => {
  let site: PlanSite

  beforeAll(async () => {
    site = await planSite()
    await site.test.as(site.director, (tx) =>
      joinMeasure(
        tx,
        { actionId: site.actionId },
        {
          kept: { by: 'the library', library: reading.id },
          baseline: null,
          target: 90,
          byOn: null,
          tolerance: 5,
          isKey: true,
        },
      ),
    )
  })
  afterAll(() => site.close())

  /** Every text of every sheet of the workbook that this person takes out. */
  async function texts(who: Asking): Promise<string> {
    const read = must(await site.test.as(who, (tx) => planToTakeOut(tx, site.planId, around)))
    const back = await readSheets(
      await planWorkbook(read, { council: 'Testshire (made up)', by: 'Somebody' }),
      'plan.xlsx',
    )
    if (!back.ok) throw new Error(back.sentence)
    return back.sheets
      .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
      .map((cell) => (cell?.kind === 'text' ? cell.text : ''))
      .join('\n')
  }

  it('are there for those who run the service', async () => {
    const said = await texts(site.director)
    expect([said.includes('71.2%'), said.includes('outside tolerance')]).toEqual([true, true])
  })

  it('are kept from a councillor and a board member, who are given what is released', async () => {
    const member = await site.test.person({ roles: ['board member'] })
    for (const who of [site.councillor, member]) {
      const said = await texts(who)
      expect(said).toContain('A measure of the library')
      expect(said).toContain('Shown to those who run the service')
      expect([said.includes('71.2'), said.includes('37 of 52'), said.includes('outside tolerance')]).toEqual([
        false,
        false,
        false,
      ])
    }
  })
})
