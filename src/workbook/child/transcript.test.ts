import { describe, expect, it } from 'vitest'
import { usualLimits } from '../limits.ts'
import { program, understandBatch, type Batch } from '../testing/in-child.ts'
import { withFile } from '../testing/read-whole.ts'
import { hearAgain } from './converse.ts'
import { readInChild } from './read-in-child.ts'
import { Transcript } from './transcript.ts'

const rows = Array.from({ length: 3_000 }, (_, at) => `child ${at},Écoute,2020-01-01`).join('\n')

/** Reads the rows in a child, writing down what it says. */
async function writtenDown(transcript: Transcript, misbehave?: string) {
  const batches: Batch[] = []
  const take = (batch: Batch) => void batches.push(batch)
  const ending = await withFile(rows, 'List 1.csv', (path) => {
    const args = misbehave === undefined ? { path } : { path, misbehave }
    return readInChild(program, args, { understand: understandBatch, take, transcript }, usualLimits)
  })
  return { batches, ending }
}

describe('what a child said, written down', () => {
  it('is heard again as it was said, as often as is wanted', async () => {
    const transcript = new Transcript()
    const { batches, ending } = await writtenDown(transcript)
    expect(ending).toEqual({ ok: true })
    expect(batches.length).toBeGreaterThan(1)
    for (const time of ['once', 'twice']) {
      const again: Batch[] = []
      const take = (batch: Batch) => void again.push(batch)
      expect(await hearAgain(transcript, { understand: understandBatch, take }), time).toEqual({ ok: true })
      expect(again, time).toEqual(batches)
    }
  })

  it('is checked anew each time it is heard', async () => {
    const transcript = new Transcript()
    await writtenDown(transcript)
    const notUnderstood = { understand: () => undefined, take: () => undefined }
    expect(await hearAgain(transcript, notUnderstood)).toMatchObject({ ok: false, code: 'reader failed' })
  })

  it('is not whole where the child came to no good end', async () => {
    const transcript = new Transcript()
    const { ending } = await writtenDown(transcript, 'crash')
    expect(ending.ok).toBe(false)
    expect(transcript.isWhole).toBe(false)
    await expect(
      hearAgain(transcript, { understand: understandBatch, take: () => undefined }),
    ).rejects.toThrow('to its end')
  })

  it('is let go where it gets too long, and the reading goes on', async () => {
    const transcript = new Transcript(0.00001)
    const { batches, ending } = await writtenDown(transcript)
    expect(ending).toEqual({ ok: true })
    expect(batches.reduce((sum, batch) => sum + batch.rows, 0)).toBe(3_000)
    expect(transcript.isWhole).toBe(false)
    expect([...transcript.again()]).toEqual([])
  })
})
