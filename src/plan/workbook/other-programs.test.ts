import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { daysBetween, isoDate, readIsoDate } from '../../kernel/index.ts'
import type { ReadSheet } from '../../spreadsheets/index.ts'
import { readSheets } from '../../spreadsheets/index.ts'
import { nothingAround } from '../model/around.ts'
import { joinMeasure } from '../store/measures.ts'
import { editedWorkbook, takenOut } from '../testing/edited-workbook.ts'
import { madeAction } from '../testing/made-plan.ts'
import type { PlanSite } from '../testing/plan-site.ts'
import { planSite } from '../testing/plan-site.ts'
import { readBack } from './bring-back.ts'
import { findingsIn, judge } from './judge.ts'

type Cell = NonNullable<ReadSheet['rows'][number]['cells'][number]>

const text = (said: string): Cell => ({ kind: 'text', text: said })
const onDays =
  (written: (day: string) => Cell) =>
  (cell: Cell): Cell =>
    cell.kind === 'day' ? written(cell.day) : cell
const onTexts =
  (written: (said: string) => string) =>
  (cell: Cell): Cell =>
    cell.kind === 'text' ? text(written(cell.text)) : cell
const british = (day: string) => day.split('-').toReversed().join('/')

/** What programs and people do to cells without anybody having edited them. */
const habits: Readonly<Record<string, (cell: Cell) => Cell>> = {
  'days as text': onDays((day) => text(british(day))),
  'days in words': onDays((day) =>
    text(
      new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(
        new Date(`${day}T12:00:00Z`),
      ),
    ),
  ),
  'days as the numbers that stand behind them': onDays((day) => ({
    kind: 'number',
    number: daysBetween(isoDate('1899-12-30'), readIsoDate(day) ?? isoDate('1999-01-01')),
  })),
  'days with a time': onDays((day) => text(`${day}T00:00:00.000`)),
  'spaces at the end': onTexts((said) => `${said}  `),
  'spaces that do not break': onTexts((said) => said.replaceAll(' ', '\u00a0')),
  'curly quotes': onTexts((said) =>
    said.replaceAll("'", '’').replaceAll(/"(\w)/g, '“$1').replaceAll('"', '”'),
  ),
  'straight quotes': onTexts((said) => said.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"')),
  'other line ends': onTexts((said) => said.replaceAll('\n', '\r\n')),
  'spaces before line ends': onTexts((said) => said.replaceAll('\n', ' \n')),
  'numbers as text': (cell) => (cell.kind === 'number' ? text(String(cell.number)) : cell),
}

describe('a workbook that another program saved', () => {
  let site: PlanSite
  let sheets: readonly ReadSheet[]

  beforeAll(async () => {
    site = await planSite()
    await site.test.as(site.director, async (tx) => {
      await madeAction(tx, site.areaId, {
        text: `The manager's "plan", ‘so’ “called”:\nfirst this\nthen that`,
        partners: ['O’Brien & Sons', "The Board's own"],
      })
      const kept = {
        by: 'hand',
        name: 'A count',
        unit: 'number',
        better: 'higher',
        source: 'A list',
        collectorPostId: null,
      } as const
      const aims = { baseline: null, target: 71.5, byOn: isoDate('2021-03-31'), tolerance: 0.5, isKey: true }
      await joinMeasure(tx, { actionId: site.actionId }, { kept, ...aims })
    })
    const read = await site.test.as(site.director, (tx) => takenOut(tx, site.planId))
    const back = await readSheets(await editedWorkbook(read), 'plan.xlsx')
    if (!back.ok) throw new Error(back.sentence)
    sheets = back.sheets
  })
  afterAll(() => site.close())

  const found = async (changed: readonly ReadSheet[]) => {
    const back = await site.test.as(site.director, (tx) => readBack(tx, site.planId, changed, nothingAround))
    if (!back.ok) throw new Error(back.sentence)
    return findingsIn(judge(back.rows, back.sheets))
  }
  const everyCell = (change: (cell: Cell) => Cell): readonly ReadSheet[] =>
    sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map(({ number, cells }) => ({ number, cells: cells.map((cell) => cell && change(cell)) })),
    }))

  it.each(Object.keys(habits))('says nothing of %s', async (habit) => {
    const change = habits[habit]
    expect(change && (await found(everyCell(change)))).toEqual({
      differences: [],
      conflicts: [],
      problems: [],
    })
  })

  it('is read without the codes above its headings, and without the sheets that are for reading', async () => {
    const plain = sheets
      .filter(({ name }) => ['Plan', 'Milestones', 'Measures'].includes(name))
      .map(({ name, rows }) => ({
        name: `Our ${name}`,
        rows: rows.filter(
          ({ cells }) =>
            !['action-ref', 'milestone-no', 'measure-no'].some((code) =>
              cells.some((cell) => cell?.kind === 'text' && cell.text === code),
            ),
        ),
      }))
    expect(await found(plain)).toEqual({ differences: [], conflicts: [], problems: [] })
  })

  it('says of another sheet, and of one that is gone, that it is not read', async () => {
    const other = { name: 'Sheet9', rows: [{ number: 1, cells: [text('A pivot')] }] }
    const { differences, problems } = await found([
      ...sheets.filter(({ name }) => name !== 'Measures'),
      other,
    ])
    expect(differences).toEqual([])
    expect(problems.map(({ sheet, advice }) => [sheet, advice])).toEqual([
      ['Measures', 'Nothing of it is changed, and nothing is deleted by leaving it out.'],
      ['Sheet9', 'This sheet is none of the plan’s: it is not read.'],
    ])
  })

  it('is not taken for another plan’s, nor a row for another row', async () => {
    const shifted = everyCell((cell) =>
      cell.kind === 'text' && cell.text === '1.1'
        ? text('1.2')
        : cell.kind === 'text' && cell.text === '1.2'
          ? text('1.1')
          : cell,
    )
    const swapped = await found(shifted)
    expect(swapped.differences).toEqual([])
    expect(swapped.problems.filter(({ sheet, column }) => sheet === 'Plan' && column === 'Ref')).toHaveLength(
      2,
    )
    const elsewhere = await found(
      everyCell((cell) =>
        cell.kind === 'text' ? text(cell.text.replace(/^\d+(\.\d+-[0-9a-f]+)$/, '999$1')) : cell,
      ),
    )
    expect(elsewhere.differences).toEqual([])
    expect(
      elsewhere.problems.filter(({ found: said }) => said === 'a row of plan 999').length,
    ).toBeGreaterThan(3)
  })
})
