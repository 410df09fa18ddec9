import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { afterAll, describe, expect, it } from 'vitest'
import {
  dirtyLayouts,
  extractOn,
  officialLayout,
  workbookBytes,
  worldOf,
} from '../../example/children/index.ts'
import type { Extract, Layout } from '../../example/children/index.ts'
import { listOf, recordsOf } from '../../example/children/testing/read-extract.ts'
import { ourMeasures } from '../../indicators/index.ts'
import { madeWorse } from '../../indicators/testing/made-worse.ts'
import { plainMeasures } from '../../indicators/testing/plain-measures.ts'
import { smallBook } from '../../intake/testing/small-lists.ts'
import { isoDate } from '../../kernel/index.ts'
import { measuresOfFile } from './measures-of-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'measures-'))
afterAll(() => rmSync(folder, { recursive: true }))

const asAt = isoDate('2026-08-31')
// 20,000 children take half a minute each: LOS_TEST_CHILDREN=20000 asks for them.
const children = Number(process.env.LOS_TEST_CHILDREN ?? 2000)
const clean = extractOn(worldOf({ children, seed: 7, from: asAt, until: asAt }), asAt)
const worse = madeWorse(clean, 11)

const measured = (extract: Extract, layout: Layout) => measuredIn(workbookBytes(extract, layout))

async function measuredIn(workbook: Buffer): Promise<Readonly<Record<string, unknown>>> {
  const file = join(folder, 'workbook.xlsx')
  writeFileSync(file, workbook)
  const [out, err]: [string[], string[]] = [[], []]
  const io = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    progress: () => undefined,
  }
  expect(await measuresOfFile(file, { asAt, team: undefined, json: true, measures: ourMeasures }, io)).toBe(0)
  expect(err).toEqual([])
  return z.record(z.string(), z.unknown()).parse(JSON.parse(out.join('')))
}

const sorted = (found: Readonly<Record<string, unknown>>): unknown =>
  JSON.parse(JSON.stringify(found), (key, value: unknown) =>
    key === 'ids' && Array.isArray(value) ? value.toSorted() : value,
  )

const plain = (extract: Extract) => plainMeasures((list) => recordsOf(listOf(extract, list)), asAt)

describe('a workbook nobody has seen gives what its rows give by hand', () => {
  const layouts: readonly (readonly [string, Layout])[] = [
    ['as Ofsted lays it out', officialLayout],
    ...Object.entries(dirtyLayouts),
  ]

  it('clean', { timeout: 120_000 }, async () => {
    expect(sorted(await measured(clean, officialLayout))).toMatchObject(plain(clean))
  })

  it.each(layouts)('with blanks and rows twice, %s', { timeout: 120_000 }, async (_, layout) => {
    expect(sorted(await measured(worse, layout))).toMatchObject(plain(worse))
  })
})

describe('a list without the column for the end of plans', () => {
  it('tells nothing of how many are open', { timeout: 60_000 }, async () => {
    const plans = { 7: [{ of: 'MU1', started_on: '03/03/2025', visited_on: '05/06/2025' }] }
    const open = ourMeasures.filter(
      ({ source, population }) => source === 'protection plans' && population.sql.includes('ended_on'),
    )
    const [whole, without] = [
      await measuredIn(smallBook(plans)),
      await measuredIn(smallBook(plans, { 7: ['ended_on'] })),
    ]
    expect(open.length).toBeGreaterThan(2)
    for (const { id } of open) {
      expect(whole[id]).not.toHaveProperty('notKnown')
      expect(without[id]).toHaveProperty('notKnown')
    }
  })
})

describe('one team alone', { timeout: 60_000 }, () => {
  const file = join(folder, 'teams.xlsx')
  const extract = extractOn(worldOf({ children: 300, seed: 7, from: asAt, until: asAt }), asAt)
  writeFileSync(file, workbookBytes(extract, officialLayout))
  const asked = async (team: string) => {
    const [out, err]: [string[], string[]] = [[], []]
    const io = {
      out: (text: string) => void out.push(text),
      err: (text: string) => void err.push(text),
      progress: () => undefined,
    }
    const exit = await measuresOfFile(file, { asAt, team, json: true, measures: ourMeasures }, io)
    return { exit, found: out.map((text): unknown => JSON.parse(text))[0], said: err.join('') }
  }

  it('has the rows that name it, whatever the capitals, and nothing known of lists that name none', async () => {
    const { exit, found } = await asked('LEAVING care')
    const leaving = plain(extract)['care-leavers-in-touch']
    expect([exit, found]).toMatchObject([
      0,
      {
        'care-leavers-in-touch': leaving,
        'open-assessments': { value: 0 },
        'children-with-repeat-contacts': {
          value: null,
          notKnown:
            'The list that this is about does not say whose team a row is, and one file does not say whose child it is.',
        },
      },
    ])
  })

  it('is asked by a name that the file has; otherwise the file’s names are told', async () => {
    const { exit, found, said } = await asked('Nobody’s team')
    expect([exit, found]).toEqual([1, undefined])
    expect(said).toMatch(/The file has no team “Nobody’s team”\. It has: .*Leaving Care/)
  })
})

it('leaves nothing behind, also after a file that cannot be read', async () => {
  const file = join(folder, 'not-a-workbook.xlsx')
  writeFileSync(file, 'nothing')
  const err: string[] = []
  const io = { out: () => undefined, err: (text: string) => void err.push(text), progress: () => undefined }
  expect(await measuresOfFile(file, { asAt, team: undefined, json: true, measures: ourMeasures }, io)).toBe(1)
  expect(err).toHaveLength(1)
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`los-once-${process.pid}-`))).toEqual([])
})
