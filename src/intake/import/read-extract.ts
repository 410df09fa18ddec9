import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FactName } from '../../children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { AnnexARead, FileProblem, ReadFact, ReadMessage, RememberedMapping } from '../annex-a/index.ts'
import { readAnnexA } from '../annex-a/index.ts'
import type { ExtractRead } from './extract-read.ts'

export type Read = { readonly ok: true; readonly extract: ExtractRead } | Extract<AnnexARead, { ok: false }>

interface Reading {
  readonly asAt: IsoDate
  /** What the user's file is called, where the path does not say it. */
  readonly name?: string
  readonly remembered: RememberedMapping
  readonly onProgress: (rows: number) => void
}

/** Collects what reading yields, in the order in which it came. */
export function collecting(asAt: IsoDate) {
  const facts = new Map<FactName, ReadFact[]>()
  const problems: FileProblem[] = []
  return {
    onMessage: (message: ReadMessage): void => {
      if (message.kind === 'problems') problems.push(...message.problems)
      if (message.kind !== 'facts') return
      const held = facts.get(message.fact) ?? []
      for (const row of message.rows) held.push(row)
      facts.set(message.fact, held)
    },
    extract: (lists: ExtractRead['lists']): ExtractRead => ({ asAt, lists, problems, facts }),
  }
}

/** Reads a whole extract from a file on disk into memory. */
export async function readExtract(path: string, reading: Reading): Promise<Read> {
  const collected = collecting(reading.asAt)
  const read = await readAnnexA(path, { ...reading, onMessage: collected.onMessage })
  return read.ok ? { ok: true, extract: collected.extract(read.lists) } : read
}

/** The same for an upload: its bytes stand in a folder of their own while they are read, and nowhere after. */
export async function readUpload(bytes: Buffer, reading: Reading): Promise<Read> {
  const folder = await mkdtemp(join(tmpdir(), 'extract-'))
  try {
    const path = join(folder, 'upload')
    await writeFile(path, bytes, { mode: 0o600 })
    return await readExtract(path, reading)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
