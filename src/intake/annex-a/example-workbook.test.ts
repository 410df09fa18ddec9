import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { absent, referenceData } from './testing/reference-data.ts'
import { wholeAnnexA } from './testing/read-whole.ts'

const folder = join(referenceData, 'annex-a-example')
const counts = z.object({
  rows: z.record(z.string(), z.number()),
  children: z.record(z.string(), z.number()),
})

describe.skipIf(absent !== '')(`the example workbook of a made-up council${absent}`, () => {
  it('has the rows and the children that are expected of it, and no problem', async () => {
    const expected = counts.parse(JSON.parse(readFileSync(join(folder, 'expected-measures.json'), 'utf8')))
    const { lists, facts, problems } = await wholeAnnexA(join(folder, 'annex-a-example.xlsx'))
    expect(problems).toEqual([])
    expect(Object.fromEntries(lists.map(({ list, rows }) => [String(list), rows]))).toEqual(expected.rows)
    const children = lists
      .filter(({ list }) => list < 11)
      .map(({ list, children }) => [String(list), children])
    expect({ ...Object.fromEntries(children), allLists: facts.details?.length }).toEqual(expected.children)
  })

  it('is mapped by Ofsted’s own headings throughout', async () => {
    const { lists } = await wholeAnnexA(join(folder, 'annex-a-example.xlsx'))
    const ways = lists.flatMap(({ mapping }) => mapping.flatMap(({ columns }) => columns.map(({ by }) => by)))
    expect(new Set(ways)).toEqual(new Set(['name']))
    expect(lists.flatMap(({ mapping }) => mapping.flatMap(({ missing }) => missing))).toEqual([])
  })
})
