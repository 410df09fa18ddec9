/** A child's program for the tests: sends how many rows each batch of a book has, or misbehaves as it is told. */
import { writeSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { answerParent, readyFirst } from '../child/answer-parent.ts'
import { openedBook } from '../open-book.ts'

const asked = z.object({ path: z.string(), misbehave: z.string().optional() })

/** One by one, each keeping what the last one made. */
async function keepMaking(make: () => unknown): Promise<void> {
  const kept: unknown[] = []
  for (;;) {
    kept.push(make())
    await new Promise(setImmediate)
  }
}

const misbehaviours: Record<string, () => Promise<unknown>> = {
  'never end': () => new Promise(() => setInterval(() => undefined, 1000)),
  'hoard bytes': () => keepMaking(() => Buffer.alloc(2 ** 22, 1)),
  'hoard objects': () => keepMaking(() => Array.from({ length: 10_000 }, (_, at) => ({ at }))),
  babble: () => Promise.resolve(writeSync(3, '{"not": "for us"}\nnor this\n')),
  crash: () => Promise.resolve(process.exit(7)),
  'read elsewhere': () => readFile('/etc/hostname'),
}

await readyFirst(() => Promise.resolve())

await answerParent(async (told, send) => {
  const { path, misbehave } = asked.parse(told)
  if (misbehave !== undefined) await misbehaviours[misbehave]?.()
  const book = await openedBook(path)
  for await (const sheet of book.sheets())
    for await (const rows of sheet.rows()) send({ sheet: sheet.name, rows: rows.length })
})
