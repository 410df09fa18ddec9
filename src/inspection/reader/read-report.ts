import { usualLimits, type ReaderLimits } from './limits.ts'
import type { Read } from './read-pages.ts'

export interface ReadOptions {
  /** What the user's file is called, without folders: Ofsted's own names tell the publication day. */
  fileName?: string
  limits?: Partial<ReaderLimits>
}

/**
 * Reads an Ofsted inspection report or focused-visit letter from a PDF's bytes, in a child process with limits on time,
 * memory, size and pages. Never throws for what is in the bytes: a document that is not read comes back as a refusal with
 * a sentence for the user. Takes about a second, most of it the start of the child.
 */
export async function readOfstedReport(bytes: Uint8Array, options: ReadOptions = {}): Promise<Read> {
  // Loaded at the first reading, so that a program that may never read a report starts without it.
  const { createReader } = await import('./reader.ts')
  const reader = createReader({ ...usualLimits, ...options.limits })
  return reader.read(bytes, options.fileName).finally(() => {
    reader.stop()
  })
}
