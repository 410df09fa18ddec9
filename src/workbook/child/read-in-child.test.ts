import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { usualLimits, type Limits } from '../limits.ts'
import { program, understandBatch, type Batch } from '../testing/in-child.ts'
import { withFile } from '../testing/read-whole.ts'
import { readInChild } from './read-in-child.ts'

const rows = Array.from({ length: 30_000 }, (_, at) => `child ${at},Female,2020-01-01`).join('\n')

interface Trial {
  readonly misbehave?: string
  readonly take?: (batch: Batch) => void | Promise<void>
  readonly limits?: Partial<Limits>
  readonly text?: string
}

const attempt = ({ misbehave, take = () => undefined, limits = {}, text = rows }: Trial) =>
  withFile(text, 'List 1.csv', (path) => {
    const args = misbehave === undefined ? { path } : { path, misbehave }
    return readInChild(program, args, { understand: understandBatch, take }, { ...usualLimits, ...limits })
  })

const codeOf = async (trial: Trial) => {
  const ending = await attempt(trial)
  return ending.ok ? 'read' : ending.code
}

describe('a child that reads a book', () => {
  it('sends every row, in order', async () => {
    const batches: Batch[] = []
    expect(await attempt({ take: (batch) => void batches.push(batch) })).toEqual({ ok: true })
    expect(batches.reduce((sum, batch) => sum + batch.rows, 0)).toBe(30_000)
  })

  it('waits for a slow parent, whose time is not counted', async () => {
    let taken = 0
    const take = async () => {
      taken += 1
      await pause(400)
    }
    expect(await attempt({ take, limits: { seconds: 3 } })).toEqual({ ok: true })
    expect(taken).toBeGreaterThan(5)
  })

  it('answers with the sentence, and the place, of what it refuses', async () => {
    const ending = await attempt({ text: 'a,b\n1,2\n"3,4' })
    expect(ending).toMatchObject({ code: 'quotation mark' })
    expect(!ending.ok && ending.sentence).toMatch(/^Sheet List 1, row 3: A quotation mark/)
  })

  it('says so where there is no such file', async () => {
    const inbox = { understand: understandBatch, take: () => undefined }
    expect(await readInChild(program, { path: '/nowhere/at-all.xlsx' }, inbox)).toMatchObject({
      code: 'cannot be opened',
    })
  })

  it('is gone when what takes its rows fails, and the failure is the caller’s', async () => {
    const take = () => Promise.reject(new Error('the disk is full'))
    await expect(attempt({ take })).rejects.toThrow('the disk is full')
  })
})

describe('a child that is not itself any more', () => {
  it('is stopped when it takes too long', async () => {
    expect(await codeOf({ misbehave: 'never end', limits: { seconds: 1.5 } })).toBe('took too long')
  })

  it.each(['hoard bytes', 'hoard objects'])(
    'is stopped when it takes too much memory: %s',
    async (misbehave) => {
      expect(await codeOf({ misbehave, limits: { megabytes: 200 } })).toBe('ran out of memory')
    },
  )

  it.each(['babble', 'crash'])('is not believed: %s', async (misbehave) => {
    expect(await codeOf({ misbehave })).toBe('reader failed')
  })

  it('may not read anything but its file', async () => {
    expect(await codeOf({ misbehave: 'read elsewhere' })).toBe('reader failed')
  })
})
