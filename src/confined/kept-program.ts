import { createHash } from 'node:crypto'
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A program's own modules as plain JavaScript, and when each was written and how long it was when it was read. */
export interface Made {
  readonly sources: ReadonlyMap<string, string>
  readonly stamps: ReadonlyMap<string, string>
}

export function stampOf(address: string): string {
  const { mtimeMs, size } = statSync(new URL(address))
  return `${mtimeMs} ${size}`
}

/** The text that a child takes: a JSON object of sources by address. */
export const programOf = ({ sources }: Made): string => JSON.stringify(Object.fromEntries(sources))

const fileOf = (folder: string, entry: URL): string =>
  join(folder, `program-${createHash('sha256').update(entry.href).digest('hex').slice(0, 16)}`)

const betweenParts = '\n\n'

/**
 * The program that an earlier process kept in this folder. Undefined where none is there, or any of its modules is no
 * longer the file that it was made from.
 */
export function keptProgram(folder: string, entry: URL): string | undefined {
  try {
    const kept = readFileSync(fileOf(folder, entry), 'utf8')
    const end = kept.indexOf(betweenParts)
    const stamps = kept.slice(0, end).split('\n')
    const isAsItWas = stamps.every((line) => {
      const [address = '', stamp] = line.split('\t')
      return stampOf(address) === stamp
    })
    return isAsItWas ? kept.slice(end + betweenParts.length) : undefined
  } catch {
    return undefined
  }
}

/** Keeps a program for the next process, whole or not at all; where the folder cannot be written, it is made again. */
export function keepProgram(folder: string, entry: URL, made: Made): void {
  const stamps = [...made.stamps].map((each) => each.join('\t')).join('\n')
  const file = fileOf(folder, entry)
  try {
    writeFileSync(`${file}.${process.pid}`, stamps + betweenParts + programOf(made))
    renameSync(`${file}.${process.pid}`, file)
  } catch {
    // A read-only installation: nothing is lost but a fifth of a second.
  }
}
