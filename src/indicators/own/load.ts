import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Measure } from '../model/measure.ts'
import { ofWhatIsKnown } from '../model/what-is-known.ts'
import { kit, type Kit } from './kit.ts'
import { readWritten } from './written.ts'

export type OwnMeasures =
  | { readonly ok: true; readonly measures: readonly Measure[] }
  /** Which file, what is wrong and what to do: one sentence for each thing. */
  | { readonly ok: false; readonly problems: readonly string[] }

const isMeasureFile = (name: string): boolean =>
  /\.(ts|mjs|js)$/.test(name) && !/\.test\.|\.d\.ts$/.test(name)

/** Reads every measure in a council's folder, one a file. Nothing of it is used unless all of it is right. */
export async function ownMeasures(folder: string, ours: readonly Measure[]): Promise<OwnMeasures> {
  const names = await readdir(folder).catch(() => undefined)
  if (names === undefined)
    return {
      ok: false,
      problems: [
        `The folder ${folder} cannot be read: set LOS_MEASURES to the folder of the council’s measures, or leave it out.`,
      ],
    }
  const files = names.filter(isMeasureFile).toSorted()
  const read = await Promise.all(files.map((name) => readFile(join(folder, name))))
  const problems = read.flatMap((each) => (each.ok ? [] : each.problems))
  const measures = read.flatMap((each) => (each.ok ? [each.measure] : []))
  const twice = measures.filter(
    ({ id }, at) =>
      ours.some((measure) => measure.id === id) || measures.findIndex((each) => each.id === id) !== at,
  )
  const named = twice.map(
    ({ id }) => `There are two measures with the id “${id}”: give the council’s own another one.`,
  )
  return problems.length + named.length > 0
    ? { ok: false, problems: [...problems, ...named] }
    : { ok: true, measures }
}

const isMaker = (made: unknown): made is (given: Kit) => unknown => typeof made === 'function'

type ReadFile =
  | { readonly ok: true; readonly measure: Measure }
  | { readonly ok: false; readonly problems: readonly string[] }

async function readFile(path: string): Promise<ReadFile> {
  const wrong = (sentence: string): ReadFile => ({ ok: false, problems: [`${path}: ${sentence}`] })
  let written: unknown
  try {
    const file: unknown = await import(pathToFileURL(path).href)
    const made = typeof file === 'object' && file !== null && 'default' in file ? file.default : undefined
    if (!isMaker(made))
      return wrong('it must have a default export that is a function and returns the measure.')
    written = made(kit)
  } catch (error) {
    return wrong(`it cannot be read: ${error instanceof Error ? error.message : String(error)}.`)
  }
  const read = readWritten(written)
  return read.ok
    ? { ok: true, measure: ofWhatIsKnown(read.measure) }
    : { ok: false, problems: read.problems.map((problem) => `${path}: ${problem}.`) }
}
