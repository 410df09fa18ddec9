import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { getCompileCacheDir, stripTypeScriptTypes } from 'node:module'
import { keepProgram, keptProgram, programOf, stampOf } from './kept-program.ts'

const made = new Map<string, string>()

/**
 * The modules of a program of ours with the types taken off, as JSON: what the child would otherwise do itself at every
 * start, which costs it a quarter of a second and 25 MB. Made once for each entry, and kept for the next process where
 * Node keeps what it made of the program's source, with what is imported only when needed. Libraries the child loads as usual.
 */
export function plainProgram(entry: URL, folder: string | undefined = getCompileCacheDir()): string {
  const before = made.get(entry.href) ?? (folder && keptProgram(folder, entry))
  const program = before ?? newlyMade(entry, folder)
  made.set(entry.href, program)
  return program
}

/** Tells programs of ours apart: another as soon as any of its own modules changes. Libraries are not looked at. */
export const versionOf = (entry: URL): string => hash('sha256', plainProgram(entry))

function newlyMade(entry: URL, folder: string | undefined): string {
  const modules = { sources: new Map<string, string>(), stamps: new Map<string, string>() }
  gather(entry, modules)
  if (folder) keepProgram(folder, entry, modules)
  return programOf(modules)
}

const ownImport = /\b(?:from |import\()'(\.[^']+\.ts)'/g

function gather(
  address: URL,
  modules: { readonly sources: Map<string, string>; readonly stamps: Map<string, string> },
): void {
  if (modules.sources.has(address.href)) return
  // When it was written is asked first: a file that changes meanwhile is made again the next time.
  modules.stamps.set(address.href, stampOf(address.href))
  const source = stripTypeScriptTypes(readFileSync(address, 'utf8'))
  modules.sources.set(address.href, source)
  for (const [, path = ''] of source.matchAll(ownImport)) gather(new URL(path, address), modules)
}
