import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Json } from '../../access/index.ts'
import type { FactName } from '../../children/facts/index.ts'
import { factTables } from '../../children/facts/index.ts'
import type { leftOutOf, ReadFact } from '../../intake/annex-a/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { Address } from '../database/connect.ts'
import { keptColumns, keptFacts, tablesSql } from './tables.ts'

/** What a file tells at all. */
export interface LoadedFile {
  readonly asAt: IsoDate
  /** The lists that it carries. */
  readonly lists: readonly number[]
  /** Of each kind of fact, the columns that it does not have. */
  readonly leftOut: ReturnType<typeof leftOutOf>
}

/** Takes the facts of one workbook into the tables of a throw-away database. */
export interface Load {
  /** Rows of one kind of fact; several calls may follow for one kind. */
  facts(fact: FactName, rows: readonly ReadFact[]): Promise<void>
  /** All is in. */
  finish(file: LoadedFile): Promise<void>
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
  let open: { readonly fact: FactName; readonly into: Copying } | undefined
  const into = async (fact: FactName): Promise<Copying> => {
    if (open?.fact === fact) return open.into
    await open?.into.end()
    open = { fact, into: copying(client, columnsOf(fact)) }
    return open.into
  }
  return {
    facts: async (fact, rows) => {
      if (!keptFacts.includes(fact) || rows.length === 0) return
      await (await into(fact)).write(linesOf(rows, numberOf))
    },
    finish: async (file) => {
      await open?.into.end()
      await finish(client, file, numbers)
      await client.end()
    },
  }
}

async function finish(
  client: pg.Client,
  { asAt, lists, leftOut }: LoadedFile,
  numbers: ReadonlyMap<string, number>,
): Promise<void> {
  const children = copying(client, 'children.child (id, council_id)')
  await children.write(childLines(numbers))
  await children.end()
  await client.query('insert into children.source (import_id, as_at, lists) values (1, $1, $2)', [
    asAt,
    lists,
  ])
  await client.query(
    `insert into children.left_out (fact, as_at, columns)
     select fact, $1, columns from json_to_recordset($2) as given (fact text, columns text[])`,
    [asAt, JSON.stringify(leftOut)],
  )
  await client.query('create index on children.referral (child_id)')
}

function columnsOf(fact: FactName): string {
  const { table, columns } = factTables[fact]
  return `${table} (${[...keptColumns, ...columns.map(({ name }) => name)].join(', ')})`
}

/** A COPY that is under way: the database takes rows in while the next are read. */
interface Copying {
  readonly write: (lines: Iterable<string>) => Promise<void>
  readonly end: () => Promise<void>
}

function copying(client: pg.Client, into: string): Copying {
  const stream = client.query(copyFrom(`copy ${into} from stdin`))
  const ended = finished(stream)
  // Heard at the end; until then a failure must not end the process.
  ended.catch(() => undefined)
  return {
    write: async (lines) => {
      for (const chunk of inChunks(lines)) if (!stream.write(chunk)) await once(stream, 'drain')
    },
    end: async () => {
      stream.end()
      await ended
    },
  }
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
