import { describe, expect, it } from 'vitest'
import { fingerprintOf } from '../../../children/facts/index.ts'
import { madeUpCouncil } from '../testing/made-up-council.ts'
import { readTables } from '../testing/write-lists.ts'

/** Reads a list whose rows are the first made-up row with some of its cells replaced. */
function readList(number: number, changes: readonly Readonly<Record<string, string>>[]) {
  const list = madeUpCouncil.find((each) => each.list.number === number)
  const { headings = [], rows: [first = []] = [] } = list ?? {}
  const rows = changes.map((changed) => headings.map((heading, at) => changed[heading] ?? first[at] ?? ''))
  return readTables([{ name: `List ${number}`, rows: [headings, ...rows] }])
}

describe('a latest visit or review', () => {
  it.each([
    ['see case notes', 'not recognised', 'visited_on'],
    ['31/02/2026', 'not recognised', 'visited_on'],
    ['05/10/2226', 'day far ahead', 'visited_on'],
    ['05/10/1926', 'day too early', 'visited_on'],
    ['#VALUE!', 'error in the workbook', 'visited_on'],
    ['#N/A', 'error in the workbook', null],
    ['not yet visited', 'not recognised', null],
    ['01/01/1900', 'day too early', null],
    ['31/12/9999', 'day far ahead', null],
    ['0', 'not recognised', null],
    ['00/01/1900', 'not recognised', null],
    ['00/01/1900 00:00', 'not recognised', null],
    ['00/00/0000', 'not recognised', null],
    ['0000-00-00', 'not recognised', null],
    ['00/13/1900', 'not recognised', 'visited_on'],
  ])('written %j says that there was none, or else is named as not read', async (written, code, notRead) => {
    const { facts, problems } = await readList(7, [{ 'Date of the Last Statutory Visit': written }])
    expect(problems.map((each) => each.code)).toEqual([code])
    expect([facts.protection?.[0]?.values[3], facts.protection?.[0]?.values.at(-1)]).toEqual([null, notRead])
  })

  it('is named beside others, and the row is another than one without them', async () => {
    const [visit, review] = ['Date of Last Social Work Visit', 'Date of Latest Statutory Review']
    const unread = await readList(8, [{ [visit]: 'soon', [review]: 'late' }])
    const blank = await readList(8, [{ [visit]: '', [review]: '' }])
    expect(unread.facts.care?.[0]?.values.at(-1)).toBe('reviewed_on visited_on')
    expect(blank.facts.care?.[0]?.values.at(-1)).toBeNull()
    expect(unread.facts.care?.[0]?.fingerprint).not.toBe(blank.facts.care?.[0]?.fingerprint)
  })

  it('that could be read leaves the row the one that it was before that was kept', async () => {
    const { facts } = await readList(8, [{}])
    const [care] = facts.care ?? []
    expect(care?.fingerprint).toBe(fingerprintOf(care?.values.slice(0, -1) ?? []))
  })
})
