import { Unreadable } from '../refusals.ts'
import type { Part } from '../zip/open-zip.ts'

/** The parts of a workbook by name. Names differ in more than capitals, and begin without a stroke. */
export interface Package {
  part(name: string): Part | undefined
}

/** Throws `Unreadable` where two parts have one name: programs differ in which of them they read. */
export function packageOf(parts: readonly Part[]): Package {
  const byName = new Map(parts.map((part) => [key(part.name), part]))
  if (byName.size !== parts.length) throw new Unreadable('damaged', 'two of its parts have the same name')
  return { part: (name) => byName.get(key(name)) }
}

const key = (name: string) => name.replace(/^\/+/, '').toLowerCase()

/**
 * Where a relationship of a part leads: from the part's own folder, or from the root where it begins with a stroke. The
 * name that comes out is looked up in the zip's list and nowhere else.
 */
export function resolveTarget(source: string, target: string): string {
  const folder = target.startsWith('/') ? [] : source.split('/').slice(0, -1)
  const steps = [...folder, ...target.split('/')].filter((step) => step !== '' && step !== '.')
  const path: string[] = []
  for (const step of steps) {
    if (step === '..') path.pop()
    else path.push(step)
  }
  return path.join('/')
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels` */
export function relationshipsOf(source: string): string {
  const at = source.lastIndexOf('/') + 1
  return `${source.slice(0, at)}_rels/${source.slice(at)}.rels`
}
