import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReadFact } from '../../../intake/annex-a/model.ts'
import { wholeAnnexA } from '../../../intake/annex-a/testing/read-whole.ts'
import { exampleChildren, exampleCouncil } from '../../council.ts'
import { extractOn } from '../extract/index.ts'
import { worldOf } from '../world.ts'
import type { Layout } from './index.ts'
import { csvFiles, dirtyLayouts, officialLayout, workbookBytes } from './index.ts'

const asAt = exampleCouncil.today
const extract = extractOn(worldOf({ ...exampleChildren, from: asAt, until: asAt }), asAt)

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'los-read-back-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The facts without the rows they came from: a layout may have more rows above its headings than another. */
const bare = (facts: Readonly<Record<string, readonly ReadFact[]>>) =>
  Object.fromEntries(
    Object.entries(facts).map(([kind, all]) => [
      kind,
      all.map(({ owner, startsOn, occurrence, values }) => ({ owner, startsOn, occurrence, values })),
    ]),
  )

async function factsIn(layout: Layout) {
  const path = join(folder, 'lists.xlsx')
  writeFileSync(path, workbookBytes(extract, layout))
  return wholeAnnexA(path, { asAt })
}

describe('the intake', () => {
  it('finds every row of the official workbook, and no problem but blanks and made-up authorities', async () => {
    const { lists, problems } = await factsIn(officialLayout)
    expect(lists.map(({ list, rows }) => [list, rows])).toEqual(
      extract.lists.map(({ list, rows }) => [list.number, rows.length]),
    )
    expect(lists.filter(({ rejected }) => rejected > 0)).toEqual([])
    const strange = problems.filter(
      ({ effect, where }) => effect !== 'warning' && where.column !== 'LA of Placement',
    )
    expect(strange).toEqual([])
  })

  it.each(Object.entries(dirtyLayouts))('finds the same facts in a workbook with %s', async (_, layout) => {
    const [official, dirty] = [await factsIn(officialLayout), await factsIn(layout)]
    expect(bare(dirty.facts)).toEqual(bare(official.facts))
  })

  it('finds the same facts in a folder of CSV files', async () => {
    const lists = mkdtempSync(join(folder, 'csv-'))
    for (const { name, text } of csvFiles(extract)) writeFileSync(join(lists, name), text)
    const official = await factsIn(officialLayout)
    expect(bare((await wholeAnnexA(lists, { asAt })).facts)).toEqual(bare(official.facts))
  })
})
