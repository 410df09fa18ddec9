import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import { Transcript } from '../../workbook/index.ts'
import { zipOf } from '../../workbook/testing/zip-writer.ts'
import { annexLists } from '../annex-a/index.ts'
import { madeFile } from '../testing/made-extract.ts'
import type { AsIntake } from './carry-out.ts'
import { applyExtract, previewExtract, type Previewed } from './carry-out.ts'
import { readExtract, whileReading, type Reading } from './read-extract.ts'
import { ReadingParts } from './reading-parts.ts'
import { whatWasSaid, type WhatWasSaid } from './what-was-said.ts'

const asAt = isoDate('2020-11-17')
const reading = { asAt, remembered: {}, onProgress: () => undefined }
const received = madeFile(asAt)

/** One list as CSV: so many made-up children, each with an event on one day. */
function listOf(number: number, children: number): string {
  const columns = annexLists.find((list) => list.number === number)?.columns ?? []
  const event = columns.findIndex(
    ({ reading: { as }, heading }) => as === 'day' && heading !== 'Date of Birth',
  )
  const row = (child: number) =>
    columns.map(({ feeds }, at) => (feeds === 'owner' ? `MU${child}` : at === event ? '02/11/2020' : ''))
  const headings = columns.map(({ heading }) => `"${heading}"`)
  return [headings, ...Array.from({ length: children }, (_, at) => row(at + 1))].join('\n')
}

const whole = { name: 'List 3.csv', text: listOf(3, 40) }
const long = listOf(4, 20_000)

/** What is undone is made again with other numbers of our own: how many there are is the same. */
const withoutNumbers = ({ preview, problems }: Previewed) => ({
  preview: { ...preview, behind: { ...preview.behind, limits: preview.behind?.limits.length } },
  problems,
})

describe('an extract that goes in while it is read', () => {
  let test: TestRecord
  let asIntake: AsIntake
  const folder = mkdtempSync(join(tmpdir(), 'los-while-reading-'))
  const fileOf = (name: string, second: string): string => {
    const path = join(folder, name)
    const parts = [whole, { name: 'List 4.csv', text: second }]
    writeFileSync(path, zipOf(parts.map(({ name: part, text }) => ({ name: part, data: text }))))
    return path
  }

  beforeAll(async () => {
    test = await testRecord('live', '2020-11-20T10:00:00Z')
    asIntake = (work) => test.as({ kind: 'system', name: 'intake' }, work)
  })
  afterAll(async () => {
    await test.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const held = async (table: string): Promise<number> => {
    const { rows } = await asIntake((tx) =>
      sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(tx.db),
    )
    return rows[0]?.count ?? Number.NaN
  }

  it('leaves nothing when a list behind the first turns out not to be readable', async () => {
    const path = fileOf('damaged.zip', `${long}\n"MU1,and no end`)
    let begun = 0
    const refused = await whileReading(path, reading, (coming) =>
      asIntake((tx) => {
        begun += 1
        return applyExtract(tx, received, coming)
      }),
    )
    expect(refused).toMatchObject({ ok: false, code: 'quotation mark' })
    expect(begun).toBe(1)
    expect(await held('children.child')).toBe(0)
    expect(await held('children.referral')).toBe(0)
    expect(await held('intake.import')).toBe(0)
  })

  it('begins nothing when no list can be read', async () => {
    let begun = 0
    const refused = await whileReading(join(folder, 'absent.xlsx'), reading, (coming) => {
      begun += 1
      return asIntake((tx) => applyExtract(tx, received, coming))
    })
    expect(refused).toMatchObject({ ok: false, code: 'cannot be opened' })
    expect(begun).toBe(0)
  })

  it('stops reading when the work fails, whose failure is the caller’s', async () => {
    const path = fileOf('long.zip', long)
    await expect(
      whileReading(path, reading, () => Promise.reject(new Error('the disk is full'))),
    ).rejects.toThrow('the disk is full')
  })

  it('comes to what the same file comes to when it is read whole before', async () => {
    const path = fileOf('whole.zip', listOf(4, 300))
    const before = await readExtract(path, reading)
    if (!before.ok) throw new Error(before.sentence)
    const coming = await whileReading(path, reading, async (parts) =>
      withoutNumbers(await previewExtract(asIntake, received, parts)),
    )
    expect(coming).toEqual({
      ok: true,
      came: withoutNumbers(await previewExtract(asIntake, received, before.extract)),
    })
    expect(coming).toMatchObject({ came: { preview: { comparison: [{ added: 40 }, { added: 300 }] } } })
    expect(await held('children.child')).toBe(0)
  })

  it('is heard again from what was written down, without the file', async () => {
    const path = fileOf('written.zip', listOf(4, 9000))
    const transcript = new Transcript()
    const read = await readExtract(path, { ...reading, transcript })
    expect(transcript.isWhole).toBe(true)
    const gone = join(folder, 'absent.xlsx')
    expect(await readExtract(gone, { ...reading, heard: transcript })).toEqual(read)
    expect(read).toMatchObject({ ok: true, extract: { lists: [{ rows: 40 }, { rows: 9000 }] } })
  })

  it('is heard again no faster than its lists are wanted', async () => {
    const coming = new ReadingParts(asAt)
    const passed = { rows: 0, teams: [] }
    const first = coming.onMessageInTurn({ kind: 'list read', list: 3, passed })
    let isTaken = false
    void first.then(() => (isTaken = true))
    await pause(20)
    expect(isTaken).toBe(false)
    expect(await coming.begun(), 'a list that was read is word of its rows').toBeUndefined()
    const parts = coming.parts[Symbol.asyncIterator]()
    expect(await parts.next()).toMatchObject({ value: { list: 3 } })
    await first
    const second = coming.onMessageInTurn({ kind: 'list read', list: 4, passed })
    coming.giveUp()
    await second
    await expect(coming.onMessageInTurn({ kind: 'list read', list: 5, passed })).rejects.toThrow()
  })

  it('is read again, whole, where what its reader was told holds no longer', async () => {
    const path = fileOf('twice.zip', listOf(4, 30))
    const transcript = new Transcript()
    const put = async (
      said: WhatWasSaid,
      words: string,
      between = () => Promise.resolve(),
      how: Pick<Reading, 'transcript' | 'heard'> = {},
    ) => {
      let begun = 0
      const done = await whileReading(path, { ...reading, said, ...how }, async (coming) => {
        begun += 1
        await between()
        const { preview } = await asIntake((tx) => applyExtract(tx, madeFile(asAt, words), coming))
        return preview.comparison.map(({ same }) => same)
      })
      return { begun, same: done.ok && done.came }
    }
    const told = () => asIntake((tx) => whatWasSaid(tx, asAt))
    const forget = () => asIntake((tx) => sql`delete from intake.said`.execute(tx.db)).then(() => undefined)
    expect(await put(await told(), 'first')).toEqual({ begun: 1, same: [0, 0] })
    expect(await put(await told(), 'second')).toEqual({ begun: 1, same: [40, 30] })
    expect(await put(await told(), 'third', forget)).toEqual({ begun: 2, same: [40, 30] })
    const said = await told()
    const again = () => Promise.resolve()
    expect(await put(said, 'fourth', again, { transcript })).toEqual({ begun: 1, same: [40, 30] })
    expect(await put(said, 'fifth', again, { heard: transcript })).toEqual({ begun: 2, same: [40, 30] })
    expect((await told()).importId).toBeDefined()
  })
})
