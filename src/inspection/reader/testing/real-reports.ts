import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Real reports and Ofsted's published outcomes, kept beside the repository and not in it. */
const data = join(import.meta.dirname, '../../../../../shared/data')

export const reportsFolder = join(data, 'ofsted-reports')

/** Why the tests on real reports do not run; empty where they do. */
export const absent = existsSync(reportsFolder) ? '' : ' (skipped: ../shared/data/ofsted-reports is not here)'

/** The rows of one of Ofsted's tables, by column name. Quoted cells hold commas but no line breaks. */
export function outcomes(name: string): Record<string, string>[] {
  const path = join(data, name)
  if (!existsSync(path)) return []
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/)
  const columns = cells(head)
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, at) => [columns[at] ?? '', cell])))
}

const cells = (line: string) =>
  [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .map(([, cell = '']) => cell.replace(/^"|"$/g, ''))
    .slice(0, -1)

/** Names of councils differ in “and”, “City of” and hyphens; one contains the other. */
export function sameCouncil(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)]
  return a.includes(b) || b.includes(a)
}

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^a-z]/g, '')
