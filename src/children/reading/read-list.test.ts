import { describe, expect, it } from 'vitest'
import { readList } from './read-list.ts'

const read = (bytes: string | Buffer, fileName = 'list.csv') =>
  readList({ bytes: Buffer.from(bytes), fileName }, 'names')

const sentenceOf = async (bytes: Buffer): Promise<string> => {
  const answer = await read(bytes)
  return answer.ok ? 'it was read' : answer.sentence
}

const madeUp = 'id,name\nMU1,Zoë Madeup\n'
const rows = [
  { number: 1, cells: ['id', 'name'] },
  { number: 2, cells: ['MU1', 'Zoë Madeup'] },
]

describe('a list of the council’s', () => {
  it.each([
    ['UTF-8', Buffer.from(madeUp)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${madeUp}`)],
    ['UTF-16', Buffer.from(`\uFEFF${madeUp}`, 'utf16le')],
    ['the Windows code page', Buffer.from(madeUp, 'latin1')],
  ])('is read in %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual({ ok: true, rows })
  })

  it('has a number for each row, blank ones counted, and only the first two values', async () => {
    expect(await read('id;name;note\n\n;;\nMU1;"Made-up; Zed";x\n')).toEqual({
      ok: true,
      rows: [
        { number: 1, cells: ['id', 'name'] },
        { number: 4, cells: ['MU1', 'Made-up; Zed'] },
      ],
    })
  })

  it.each([
    ['a workbook or a zip', Buffer.from('PK\u0003\u0004')],
    ['a PDF', Buffer.from('%PDF-1.7\n')],
    ['a web page', Buffer.from('<!doctype html><p>x')],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1'.padEnd(2048, '0'), 'hex')],
  ])('that is %s is refused with what to do', async (_, bytes) => {
    expect(await sentenceOf(bytes)).toMatch(/^This is not a CSV file\./)
  })

  it('that is larger than a list can be is refused unread', async () => {
    expect(await sentenceOf(Buffer.alloc(11 * 2 ** 20, 'a'))).toContain('larger than 10 MB')
  })
})
