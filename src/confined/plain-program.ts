import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'

/** A program's own modules as plain JavaScript, by address. */
type Modules = Record<string, string>

const made = new Map<string, string>()

/**
 * The modules of a program of ours with the types taken off, as JSON: what the child would otherwise do itself at every start,
 * which costs it a quarter of a second and 25 MB. Made once for each entry. What is not found here (libraries, and what
 * is imported only when needed) the child loads as usual.
 */
export function plainProgram(entry: URL): string {
  const before = made.get(entry.href)
  if (before !== undefined) return before
  const modules: Modules = {}
  gather(entry, modules)
  const program = JSON.stringify(modules)
  made.set(entry.href, program)
  return program
}

const ownImport = /\bfrom '(\.[^']+\.ts)'/g

function gather(address: URL, modules: Modules): void {
  if (address.href in modules) return
  const source = stripTypeScriptTypes(readFileSync(address, 'utf8'))
  modules[address.href] = source
  for (const [, path = ''] of source.matchAll(ownImport)) gather(new URL(path, address), modules)
}
