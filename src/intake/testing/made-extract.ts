import { createHash } from 'node:crypto'
import type { FactBody, FactName } from '../../children/index.ts'
import { factTables } from '../../children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ListNumber, ReadFact } from '../annex-a/index.ts'
import { annexLists } from '../annex-a/index.ts'
import type { ExtractRead } from '../import/extract-read.ts'
import type { Received } from '../import/model.ts'

/** One row as a test writes it: columns left out are null. */
export type MadeRow<Name extends FactName> = { readonly of: string } & Partial<FactBody<Name>>

export type MadeFacts = { readonly [Name in FactName]?: readonly MadeRow<Name>[] }

function readFact(fact: FactName, made: MadeRow<FactName>, row: number, list: ListNumber): ReadFact {
  const { key, columns } = factTables[fact]
  const given: Readonly<Record<string, unknown>> = made
  const values = columns.map(({ name }) => plain(given[name]))
  const startsOn = 'startsOn' in key ? plain(given[key.startsOn]) : undefined
  const digest = createHash('sha1').update(JSON.stringify(values)).digest()
  return {
    owner: made.of,
    startsOn: isDay(startsOn) ? startsOn : undefined,
    occurrence: 1,
    fingerprint: digest.readBigInt64BE(0).toString(),
    list,
    row,
    values,
  }
}

const plain = (value: unknown): string | number | boolean | null =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null

const isDay = (value: unknown): value is IsoDate => typeof value === 'string'

/** An extract as though it had been read from a file: the lists named, and these rows in them. */
export function madeExtract(asAt: IsoDate, lists: readonly ListNumber[], made: MadeFacts): ExtractRead {
  const names = Object.keys(factTables).filter((name): name is FactName => name in factTables)
  const facts = new Map(
    names.map((name) => {
      const list = annexLists.find(({ fact }) => fact === name)?.number ?? 8
      const rows: readonly MadeRow<FactName>[] = made[name] ?? []
      return [name, rows.map((row, at) => readFact(name, row, at + 3, list))] as const
    }),
  )
  const columns = [{ column: 'Child Unique ID', found: 'Child Unique ID', position: 0, by: 'name' } as const]
  const mapping = [{ sheet: 'Made up', headingsRow: 1, columns, missing: [], unused: [] }]
  const summaries = lists.map((list) => ({ list, rows: 0, children: 0, rejected: 0, mapping }))
  return { asAt, lists: summaries, problems: [], facts }
}

/** A file that was received, told from others by its words. */
export const madeFile = (asAt: IsoDate, words = `made up, as at ${asAt}`): Received => ({
  bytes: Buffer.from(words),
  fileName: 'made-up.xlsx',
  asAt,
  askedBy: undefined,
})
