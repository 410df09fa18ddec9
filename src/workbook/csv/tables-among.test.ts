import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { usualLimits } from '../limits.ts'
import { openBook } from '../open-book.ts'
import { wholeBook, withFile } from '../testing/read-whole.ts'
import { zipOf } from '../testing/zip-writer.ts'

interface NamedText {
  readonly name: string
  readonly data: string
}

/** A folder of these files, for as long as it is used. */
async function withFolder<Result>(
  parts: readonly NamedText[],
  use: (path: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'los-csv-'))
  for (const { name, data } of parts) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), data)
  }
  return use(folder).finally(() => rmSync(folder, { recursive: true }))
}

describe('CSV files', () => {
  it.each(['zip', 'folder'])('are read in folders within a %s, as .txt and .tsv too', async (kind) => {
    const parts = [
      { name: 'Annex A/October/List 1.TXT', data: 'a\tb\n' },
      { name: 'Annex A/October/deep/down/List 2.tsv', data: 'a\tb\n' },
      { name: 'North/List 3.csv', data: 'a,b\n' },
      { name: 'South/List 3.csv', data: 'a,b\n' },
      { name: 'Thumbs.db', data: 'x' },
      { name: '.git/List 9.csv', data: 'x' },
      { name: '__MACOSX/List 9.csv', data: 'x' },
      { name: 'Annex A/README.txt', data: 'He said, "no' },
      { name: 'Annex A/Letter.pdf', data: 'x' },
    ]
    const read = async (path: string) => {
      const opened = await openBook(path)
      return [opened.ok && opened.book.passedOver, (await wholeBook(path)).map((sheet) => sheet.name)]
    }
    const expected = [
      ['Annex A/Letter.pdf', 'Annex A/README.txt'],
      ['List 1', 'List 2', 'North/List 3.csv', 'South/List 3.csv'],
    ]
    const found =
      kind === 'zip' ? withFile(zipOf(parts.toReversed()), 'a.zip', read) : withFolder(parts, read)
    expect(await found).toEqual(expected)
  })

  it('are asked for where a folder has workbooks alone, of which one is named', async () => {
    const parts = ['List 2.xlsx', 'List 1.xlsx', 'notes.txt'].map((name) => ({ name, data: 'x' }))
    const opened = await withFolder(parts, (path) => openBook(path))
    const sentence = opened.ok ? '' : opened.sentence
    expect(sentence).toMatch(/^The folder holds a workbook \(List 1\.xlsx\) and no CSV file\. /)
  })

  it('in a folder of more files than a zip may hold are not looked for to the end', async () => {
    const parts = [1, 2, 3].map((at) => ({ name: `${at}/x.pdf`, data: '' }))
    const opened = await withFolder(parts, (path) => openBook(path, { ...usualLimits, parts: 5 }))
    expect(opened).toMatchObject({ ok: false, code: 'too many files' })
  })
})
