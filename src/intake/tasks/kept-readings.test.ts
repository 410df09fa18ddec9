import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { Transcript, type ReadersAtHand } from '../../workbook/index.ts'
import { annexReadersAtHand } from '../annex-a/index.ts'
import { importById } from '../import/imports.ts'
import { onlyDigesting } from '../import/what-was-said.ts'
import { receiveExtract } from '../store/receive.ts'
import { intakeSite, workbookOn, type IntakeSite } from '../testing/intake-site.ts'
import { KeptReadings, type FileToRead } from './kept-readings.ts'
import { askFor } from './queue.ts'
import { tasksOf, type Tasks } from './tasks.ts'

describe('a file that is applied after it was looked at', () => {
  let site: IntakeSite
  let readers: ReadersAtHand
  const faults: unknown[] = []
  const servers: Tasks[] = []
  beforeAll(async () => {
    site = await intakeSite()
    // Its own server looks once as it starts, and would take what is left for others.
    await site.app.app.intakeTasks.idle()
    readers = annexReadersAtHand((error) => faults.push(error))
  })
  afterEach(() => readers.stop())
  afterAll(async () => {
    await Promise.all(servers.map((tasks) => tasks.stop()))
    await site.close()
  })

  const serverWith = (readings: KeptReadings): Tasks => {
    const tasks = tasksOf({
      record: site.test.record,
      typed: [],
      readers,
      readings,
      onFault: (fault) => faults.push(fault),
      runRetention: () => Promise.resolve({ ok: false, cameTo: 'No plan is carried out here.' }),
    })
    servers.push(tasks)
    return tasks
  }
  const done = async (server: Tasks): Promise<void> => {
    server.wake()
    await server.idle()
  }
  const checked = async (server: Tasks, day: string): Promise<number> => {
    const sent = {
      bytes: workbookOn(day),
      fileName: 'annex-a.xlsx',
      asAt: isoDate(day),
      askedBy: site.analyst.personId,
    }
    const { id } = await site.test.as(site.analyst, (tx) => receiveExtract(tx, sent))
    await done(server)
    return id
  }
  /** Applies it, with one reader at hand. @returns what became of the extract, and whether the reader was needed. */
  const applied = async (server: Tasks, importId: number) => {
    readers.expect()
    await readers.ready()
    await site.test.as(site.analyst, (tx) =>
      askFor(tx, { importId, work: 'apply', askedBy: site.analyst.personId }),
    )
    await done(server)
    const held = await site.test.as(site.analyst, (tx) => importById(tx, importId))
    const left = readers.take()
    await left?.done()
    return { state: held?.state, wasRead: left === undefined }
  }

  it('is not read again', async () => {
    const readings = new KeptReadings()
    const server = serverWith(readings)
    const id = await checked(server, '2026-10-05')
    expect(readings.has(id)).toBe(true)
    expect(await applied(server, id)).toEqual({ state: 'applied', wasRead: false })
    expect(await site.count('children.child')).toBeGreaterThan(10)
    expect(readings.has(id), 'it is in the record, and kept no longer').toBe(false)
    const next = await checked(server, '2026-10-12')
    expect(await applied(server, next), 'told of the extract before').toEqual({
      state: 'applied',
      wasRead: false,
    })
  })

  it('is read again where another heading was said to mean a column meanwhile', async () => {
    const server = serverWith(new KeptReadings())
    const id = await checked(server, '2026-10-13')
    await site.test.as(site.analyst, (tx) =>
      sql`insert into intake.heading (list, heading, means) values (3, 'Made-up words', 'Date of referral')`.execute(
        tx.db,
      ),
    )
    expect(await applied(server, id)).toEqual({ state: 'applied', wasRead: true })
  })

  it('is read again where another server looked at it, and after a while', async () => {
    const id = await checked(serverWith(new KeptReadings()), '2026-10-14')
    expect(await applied(serverWith(new KeptReadings()), id)).toEqual({ state: 'applied', wasRead: true })
    const shortly = new KeptReadings(1)
    const server = serverWith(shortly)
    const late = await checked(server, '2026-10-15')
    await pause(20)
    expect(shortly.has(late)).toBe(false)
    expect(await applied(server, late)).toEqual({ state: 'applied', wasRead: true })
  })

  it('is read again after another file was looked at, whose reading is kept instead', async () => {
    const readings = new KeptReadings()
    const server = serverWith(readings)
    const first = await checked(server, '2026-10-19')
    const second = await checked(server, '2026-10-20')
    expect([first, second].map((id) => readings.has(id))).toEqual([false, true])
    expect(await applied(server, first)).toEqual({ state: 'applied', wasRead: true })
  })

  it('heard of no fault', () => expect(faults).toEqual([]))
})

describe('a kept reading', () => {
  const [day, salt] = [isoDate('2026-10-05'), 'made up']
  const file: FileToRead = {
    received: { bytes: Buffer.from('made up'), fileName: 'a.xlsx', asAt: day, askedBy: undefined },
    remembered: { 3: { 'Made-up words': 'Date of referral' } },
    said: { importId: 4, digesting: { salt, known: 'AAAA', always: ['MU1'] } },
  }
  const whole = (): Transcript => {
    const transcript = new Transcript()
    transcript.end()
    return transcript
  }
  const keeping = (kept: FileToRead): KeptReadings => {
    const readings = new KeptReadings()
    readings.keep(7, kept, whole())
    return readings
  }
  const received = (other: Partial<FileToRead['received']>): FileToRead => ({
    ...file,
    received: { ...file.received, ...other },
  })
  const saying = (said: FileToRead['said']): FileToRead => ({ ...file, said })

  it('is given out for the same file, asked the same', () => {
    expect(keeping(file).of(7, structuredClone(file))).toMatchObject({ said: file.said })
    expect(keeping(file).of(8, file)).toBeUndefined()
  })

  const otherwise: Readonly<Record<string, FileToRead>> = {
    'other bytes': received({ bytes: Buffer.from('made uq') }),
    'another name': received({ fileName: 'b.csv' }),
    'another day': received({ asAt: isoDate('2026-10-06') }),
    'other headings remembered': { ...file, remembered: {} },
    'another extract before': saying({ ...file.said, importId: 5 }),
    'no extract before': saying(onlyDigesting()),
    'others said the same': saying({ importId: 4, digesting: { salt, known: 'AAAB', always: ['MU1'] } }),
    'another child whose rows were rectified': saying({
      importId: 4,
      digesting: { salt, known: 'AAAA', always: ['MU1', 'MU2'] },
    }),
  }
  for (const [what, other] of Object.entries(otherwise))
    it(`is not given out for ${what}`, () => {
      expect(keeping(file).of(7, other)).toBeUndefined()
      expect(keeping(other).of(7, file)).toBeUndefined()
    })

  it('keeps the salt that its digests were made with, whatever another reader would have had', () => {
    const first = saying(onlyDigesting())
    expect(keeping(first).of(7, saying(onlyDigesting()))?.said).toEqual(first.said)
  })

  it('is none where it was not written down to its end, and the one before stays', () => {
    const readings = keeping(file)
    readings.keep(8, file, new Transcript())
    expect([7, 8].map((id) => readings.has(id))).toEqual([true, false])
  })

  it('makes room for the reading of another file', () => {
    const readings = keeping(file)
    readings.onlyOf(7)
    expect(readings.has(7)).toBe(true)
    readings.onlyOf(8)
    expect(readings.has(7)).toBe(false)
  })

  it('is forgotten once it was applied', () => {
    const readings = keeping(file)
    readings.doneWith(8)
    expect(readings.has(7)).toBe(true)
    readings.doneWith(7)
    expect(readings.has(7)).toBe(false)
  })
})
