import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { madeFigures, madeNeighbours } from '../testing/published-files.ts'
import { readPublished } from './read-published.ts'

const read = (text: string | Buffer, name = 'published.csv') => readPublished(Buffer.from(text), name)
const sentenceOf = async (text: string | Buffer): Promise<string> => {
  const answer = await read(text)
  return answer.ok ? 'it was read' : answer.sentence
}

describe('a published file', () => {
  it('of figures is read with its years and its marks as printed', async () => {
    expect(await read(madeFigures)).toMatchObject({
      ok: true,
      file: {
        kind: 'figures',
        periods: ['2023', '2023-24', '2023-24 (OT)', '2024', '2024-25', '2024-25 (OT)', '2025'],
      },
    })
    const answer = await read(madeFigures)
    const rows = answer.ok && answer.file.kind === 'figures' ? answer.file.rows : []
    expect(rows).toHaveLength(9)
    expect(rows[2]).toEqual({
      indicator: 'ReReferral',
      authority: '103',
      area: 'Alongside, The',
      printed: ['19', '', '', '20', '', '', 'c'],
    })
  })

  it('of neighbours is read by model and place; a place without one is left out', async () => {
    const answer = await read(madeNeighbours)
    const rows = answer.ok && answer.file.kind === 'neighbours' ? answer.file.rows : []
    expect(rows).toHaveLength(8)
    expect(rows[1]).toEqual({
      model: '2025',
      authority: '101',
      area: 'Testshire',
      place: 2,
      neighbour: '103',
      closeness: 'Close',
    })
  })

  it('may have a line that separates two parts of the neighbours', async () => {
    const answer = await read(`${madeNeighbours}April 2021,,Former authorities:,,,,,,,,\n`)
    expect(answer.ok ? answer.file.rows.length : answer.sentence).toBe(8)
  })

  it('is read with a byte order mark and line ends of Windows', async () => {
    expect(await read(`\uFEFF${madeFigures.replaceAll('\n', '\r\n')}`)).toMatchObject({ ok: true })
  })

  it.each([
    ['another table', 'name,age\nAda,9\n', 'neither of the files that are known here'],
    ['nothing', '', 'empty'],
    ['a head alone', madeFigures.slice(0, madeFigures.indexOf('\n') + 1), 'no row under it'],
    ['columns that are no years', 'measure,la_code,area,region,now\nA,101,Testshire,,1\n', 'must be a year'],
    [
      'a row without an area',
      'measure,la_code,area,region,2025\nA,101,,,1\n',
      'Row 2: a row needs a measure',
    ],
    [
      'one row twice',
      'measure,la_code,area,region,2025\nA,101,Testshire,,1\nA,101,Testshire,,2\n',
      'Row 3: A stands there twice for Testshire',
    ],
    [
      'a council twice in one model',
      'model,old_la_code,la_name,SN_1,SN_1P\n2025,101,Testshire,102,Close\n2025,101,Testshire,103,Close\n',
      'Row 3: Testshire stands twice',
    ],
    ['a workbook', Buffer.from('PK\u0003\u0004'), 'Choose the CSV file'],
    ['a PDF', '%PDF-1.7\n', 'PDF'],
    [
      'a quotation mark left open',
      'measure,la_code,area,region,2025\nA,101,"Testshire,,1\nB,101,Testshire,,1\n',
      'quotation mark',
    ],
  ])('that holds %s is refused in a sentence', async (_, text, says) => {
    expect(await sentenceOf(text)).toContain(says)
  })
})

const folder = join(import.meta.dirname, '../../../../../shared/data')
const absent = existsSync(folder) ? '' : ' (skipped: ../shared/data is not beside this checkout)'

describe.skipIf(absent !== '')(`the Department’s own files${absent}`, () => {
  const rowsIn = async (name: string): Promise<number> => {
    const answer = await readPublished(await readFile(join(folder, name)), name)
    if (!answer.ok) throw new Error(answer.sentence)
    return answer.file.rows.length
  }

  it('are read whole', async () => {
    expect(await rowsIn('benchmarks-la.csv')).toBe(18_530)
    expect(await rowsIn('statistical-neighbours.csv')).toBeGreaterThan(3_000)
  })
})
