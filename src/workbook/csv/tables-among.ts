import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Limits } from '../limits.ts'
import { Unreadable } from '../refusals.ts'
import { figure } from '../tally.ts'

/** Endings under which tables of text are saved. */
const ofTables = /\.(?:csv|txt|tsv)$/i

/** A text of this name tells a person something, and is no list. */
const forPeople = /(?:^|\/)(?:read[ _-]?me|licen[cs]e|notes?)\b[^/]*\.txt$/i

/** A workbook or a packed file, which holds tables of its own. */
export const holdsMore = /\.(?:zip|xlsx|xlsm|xlsb|xls|ods|7z|rar|gz)$/i

/** What a Mac, Windows or Excel leaves beside files, and others that begin with a full stop, are no one's data. */
const leftBehind = /(?:^|\/)(?:__MACOSX(?:\/|$)|\.[^/.][^/]*|~\$[^/]*$|(?:thumbs\.db|desktop\.ini)$)/i

const isLeftBehind = (name: string): boolean => leftBehind.test(name)

/** The files of a folder or a zip that are read as sheets, and those that stand beside them for some other purpose. */
export interface TablesAmong {
  readonly tables: readonly string[]
  readonly passedOver: readonly string[]
}

/** @param names with `/` between folders. */
export function tablesAmong(names: readonly string[]): TablesAmong {
  const files = names.filter((name) => !isLeftBehind(name)).toSorted()
  const isTable = (name: string) => ofTables.test(name) && !forPeople.test(name)
  return { tables: files.filter(isTable), passedOver: files.filter((name) => !isTable(name)) }
}

/**
 * The tables in a folder and in the folders within it. Links are not followed: they may lead out of it, or round in a
 * circle. Throws `Unreadable` where more stands in it than a zip may hold.
 */
export async function tablesWithin(folder: string, limits: Limits): Promise<TablesAmong> {
  const names: string[] = []
  const folders = ['']
  let seen = 0
  for (let within = folders.shift(); within !== undefined; within = folders.shift())
    for (const entry of await readdir(join(folder, within), { withFileTypes: true })) {
      const name = within === '' ? entry.name : `${within}/${entry.name}`
      if (isLeftBehind(name)) continue
      seen += 1
      if (seen > limits.parts) throw new Unreadable('too many files', figure(limits.parts))
      if (entry.isDirectory()) folders.push(name)
      else names.push(name)
    }
  return tablesAmong(names)
}
