import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Json } from '../../access/index.ts'
import type { FactName } from '../../children/facts/index.ts'
import { factTables } from '../../children/facts/index.ts'
import type { ReadFact } from '../../intake/annex-a/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { Address } from '../database/connect.ts'
import { keptColumns, keptFacts, tablesSql } from './tables.ts'

/** Takes the facts of one workbook into the tables of a throw-away database. */
export interface Load {
  /** Rows of one kind of fact; several calls may follow for one kind. */
  facts(fact: FactName, rows: readonly ReadFact[]): Promise<void>
  /** All is in: the lists that the file carries, and its day. */
  finish(lists: readonly number[], asAt: IsoDate): Promise<void>
}

export async function startLoad(address: Address): Promise<Load> {
  const client = new pg.Client({ ...address, ssl: false })
  await client.connect()
  await client.query(tablesSql())
  const numbers = new Map<string, number>()
  const numberOf = (councilId: string): number => {
    const held = numbers.get(councilId)
    if (held !== undefined) return held
    numbers.set(councilId, numbers.size + 1)
    return numbers.size
  }
  return {
    facts: async (fact, rows) => {
      if (!keptFacts.includes(fact) || rows.length === 0) return
      const { table, columns } = factTables[fact]
      const names = [...keptColumns, ...columns.map(({ name }) => name)]
      await copy(client, `${table} (${names.join(', ')})`, linesOf(rows, numberOf))
    },
    finish: async (lists, asAt) => {
      await copy(client, 'children.child (id, council_id)', childLines(numbers))
      await client.query('insert into children.source (import_id, as_at, lists) values (1, $1, $2)', [
        asAt,
        lists,
      ])
      await client.query('create index on children.referral (child_id)')
      await client.query('analyze')
      await client.end()
    },
  }
}

async function copy(client: pg.Client, into: string, lines: Iterable<string>): Promise<void> {
  const stream = client.query(copyFrom(`copy ${into} from stdin`))
  const ended = finished(stream)
  for (const chunk of inChunks(lines)) if (!stream.write(chunk)) await once(stream, 'drain')
  stream.end()
  await ended
}

const linesAtOnce = 500

function* inChunks(lines: Iterable<string>): Generator<string> {
  let held: string[] = []
  for (const line of lines) {
    held.push(line)
    if (held.length < linesAtOnce) continue
    yield held.join('')
    held = []
  }
  yield held.join('')
}

function* linesOf(rows: readonly ReadFact[], numberOf: (councilId: string) => number): Generator<string> {
  for (const { owner, startsOn, occurrence, fingerprint, row, values } of rows) {
    const kept = [numberOf(owner), startsOn ?? '-infinity', occurrence, fingerprint, row, ...values]
    yield `${kept.map(inCopy).join('\t')}\n`
  }
}

function* childLines(numbers: ReadonlyMap<string, number>): Generator<string> {
  for (const [councilId, id] of numbers) yield `${id}\t${inCopy(councilId)}\n`
}

/** As PostgreSQL's COPY reads text: what would end a value or a row has a backslash in front. */
function inCopy(value: Json | undefined): string {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'boolean') return value ? 't' : 'f'
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return text.replace(/[\\\t\n\r]/g, (each) => escapes[each] ?? each)
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
