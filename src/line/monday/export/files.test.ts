import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import { fileColumns } from './columns.ts'
import { excelOf } from '../../../spreadsheets/index.ts'

const day = isoDate('2026-11-20')
const about = 'The last extract is of 18 November 2026, 2 days before today.'
const marking = { council: 'Testshire', by: 'Made-up Head', asAt: day, takenOn: day }

describe('the Monday list as an Excel workbook', () => {
  it('cuts no sentence, and prints all of its columns on one sheet of paper', async () => {
    const reason = {
      what: 'Last seen 41 days ago',
      because: 'Visit a child on a protection plan due 23 October 2026, 28 days late',
      next: 'Visit the child, and see the child alone.',
      whyHref: undefined,
      dueOn: isoDate('2026-10-23'),
      need: 'unseen',
    } as const
    const line = {
      childId: 1,
      councilId: 'MU1',
      age: 'aged 8',
      status: 'protection plan',
      team: 'North',
      worker: undefined,
      hasWorker: false,
      isNobodys: false,
      reasons: [reason],
      next: undefined,
      notKnown: [],
    }
    const bytes = await excelOf(
      { title: 'The Monday list', about, columns: fileColumns, rows: [line] },
      marking,
    )
    const parts = unzipSync(new Uint8Array(bytes))
    const said = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
    const sheet = said('xl/worksheets/sheet1.xml')
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>')
    expect(sheet).toContain('fitToWidth="1" fitToHeight="0" orientation="landscape"')
    // Two lines of the longest sentence: programs do not work a row's height out by themselves.
    expect(sheet).toContain('ht="30"')
    expect(said('xl/styles.xml')).toContain('wrapText="1"')
  })
})
