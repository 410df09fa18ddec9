import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { processesNow, readerFolder } from '../../app/testing/processes.ts'
import { builtProgram } from '../../program/index.ts'
import { usualLimits } from '../limits.ts'
import { program, understandBatch } from '../testing/in-child.ts'
import { withFile } from '../testing/read-whole.ts'
import { readersAtHand, type ReaderAtHand, type ReadersAtHand } from './at-hand.ts'
import { practiseFirst } from './practise-first.ts'
import { readInChild } from './read-in-child.ts'

const fourRows = 'a,b\n1,2\n3,4\n5,6'

const ownPart = builtProgram(program)
/** Readers of this file's program that stand at hand: another file of tests, beside this one, has readers of its own. */
const ofOurs = () =>
  processesNow().flatMap((each) => {
    const folder = readerFolder(each)
    const isOurs = each.command.includes(ownPart) && each.command.includes(practiseFirst)
    return isOurs && folder !== undefined ? [{ pid: each.pid, folder }] : []
  })

describe('a reader that stands at hand', () => {
  const made: ReadersAtHand[] = []
  const troubles: unknown[] = []
  const ownFolder = mkdtempSync(join(tmpdir(), 'at-hand-'))
  const folders = () => readdirSync(ownFolder)
  beforeEach(() => vi.stubEnv('TMPDIR', ownFolder))
  afterAll(() => rmSync(ownFolder, { recursive: true }))
  const taken: ReaderAtHand[] = []
  afterEach(async () => {
    await Promise.all([...made.map((readers) => readers.stop()), ...taken.map((reader) => reader.done())])
    troubles.length = 0
    vi.unstubAllEnvs()
  })

  const readers = (keptFor?: number, entry = program): ReadersAtHand => {
    const own = readersAtHand(entry, (error) => troubles.push(error), usualLimits, keptFor)
    made.push(own)
    return own
  }
  const ready = async (own: ReadersAtHand = readers()): Promise<ReaderAtHand> => {
    own.expect()
    await own.ready()
    const reader = own.take()
    if (!reader) throw new Error('No reader stands at hand')
    taken.push(reader)
    return reader
  }
  const read = async (reader: ReaderAtHand, path: string, args: { misbehave?: string } = {}) => {
    let rows = 0
    const take = (batch: { rows: number }) => void (rows += batch.rows)
    const ending = await readInChild(
      program,
      { path, ...args },
      { understand: understandBatch, take },
      usualLimits,
      reader,
    )
    return ending.ok ? rows : ending.code
  }
  const uploadTo = ({ folder }: ReaderAtHand): string => {
    const path = join(folder, 'List 1.csv')
    writeFileSync(path, fourRows)
    return path
  }

  it('reads the file that is put into its folder, and is gone with it', async () => {
    const reader = await ready()
    expect(await read(reader, uploadTo(reader))).toBe(4)
    expect(reader.child.killed || reader.child.exitCode !== null).toBe(true)
    await reader.done()
    expect(existsSync(reader.folder)).toBe(false)
  })

  it('may read nothing else', async () => {
    const reader = await ready()
    expect(await withFile(fourRows, 'List 1.csv', (path) => read(reader, path))).toBe('cannot be opened')
    const other = await ready()
    expect(await read(other, uploadTo(other), { misbehave: 'read elsewhere' })).toBe('reader failed')
  })

  it('is one, for one file: whoever comes next finds none that nobody expected', async () => {
    const own = readers()
    expect(own.take()).toBeUndefined()
    own.expect()
    const first = await ready(own)
    expect(own.take()).toBeUndefined()
    expect((await ready(own)).child.pid).not.toBe(first.child.pid)
  })

  it('is let go where it is not ready when it is needed', async () => {
    const own = readers()
    own.expect()
    expect(ofOurs()).toHaveLength(1)
    expect(own.take()).toBeUndefined()
    await vi.waitFor(() => expect([ofOurs(), folders()]).toEqual([[], []]))
  })

  it('goes again when nobody comes for it', async () => {
    const own = readers(1)
    own.expect()
    await vi.waitFor(() => expect([ofOurs(), folders()]).toEqual([[], []]))
    expect(own.take()).toBeUndefined()
    expect(folders()).toEqual([])
  })

  it('is not there, and throws nothing, where none can be started', async () => {
    const own = readers(undefined, new URL('./no-such-program.ts', import.meta.url))
    own.expect()
    await own.ready()
    expect(own.take()).toBeUndefined()
    expect(folders()).toEqual([])
    vi.stubEnv('TMPDIR', '/nowhere/at-all')
    readers().expect()
    expect(troubles).toHaveLength(2)
  })

  it('is missed, with its last words, where it ends before it is ready', async () => {
    const own = readers()
    own.expect()
    const [standing] = ofOurs()
    process.kill(standing?.pid ?? 0, 'SIGKILL')
    await own.ready()
    await vi.waitFor(() => expect([troubles.length, folders()]).toEqual([1, []]))
    expect(own.take()).toBeUndefined()
    expect(String(troubles[0])).toContain('It ended before it was ready')
  })

  it('has failed, and keeps nobody waiting, where it ended before its file came', async () => {
    const reader = await ready()
    reader.child.kill('SIGKILL')
    await once(reader.child, 'close')
    expect(await read(reader, uploadTo(reader))).toBe('reader failed')
  })
})
