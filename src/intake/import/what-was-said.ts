import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { readerVersion, type Digesting } from '../annex-a/index.ts'
import { numbersEverMarked } from '../store/rectification/marks.ts'
import type { Digests } from './extract-read.ts'
import type { HeldExtract } from './spans.ts'

/** What a reader is told of the extract before, so that it passes over those of whom the next one says the same. */
export interface WhatWasSaid {
  /** None: the file is read whole, and only digests are made of it. */
  readonly importId: number | undefined
  readonly digesting: Digesting
}

/** Thrown into the work on an extract when what its reader was told holds no longer: it is read again, whole. */
export class SaidNoLonger extends Error {}

/** For a file of that day. Whose rows were ever rectified is looked at in every file. */
export async function whatWasSaid(tx: ViewerTx, asAt: IsoDate): Promise<WhatWasSaid> {
  // Digests are of one calendar year, which tells what a year in two figures means.
  const { rows } = await sql<{ importId: number; salt: string; digests: Buffer }>`
    select said.import_id as "importId", said.salt, said.digests from intake.said
    join intake.import on import.id = said.import_id
    where said.reader = ${readerVersion()} and import.as_at <= ${asAt}::date
      and extract(year from import.as_at) = extract(year from ${asAt}::date)`.execute(tx.db)
  const [held] = rows
  if (!held) return onlyDigesting()
  const always = await numbersEverMarked(tx)
  const { importId, salt, digests } = held
  return { importId, digesting: { salt, known: digests.toString('base64'), always } }
}

export const onlyDigesting = (): WhatWasSaid => ({
  importId: undefined,
  digesting: { salt: randomBytes(16).toString('hex') },
})

/**
 * Throws where the record is not any more as that extract left it, or speaks of later days too. Asked once nothing else can
 * come between.
 * @param extracts all that are held but the one that is being put in.
 */
export async function insistOn(
  tx: ViewerTx,
  importId: number,
  extracts: readonly HeldExtract[],
  asAt: IsoDate,
): Promise<HeldExtract> {
  const { rows } = await sql`select from intake.said where import_id = ${importId}`.execute(tx.db)
  const last = extracts.at(-1)
  if (rows.length === 0 || last?.id !== importId || last.asAt > asAt) throw new SaidNoLonger()
  return last
}

/** Keeps what an extract said, in place of what the one before said. */
export async function keepWhatWasSaid(
  tx: ViewerTx,
  importId: number,
  { salt, digests }: Digests,
): Promise<void> {
  await sql`delete from intake.said`.execute(tx.db)
  await sql`insert into intake.said (import_id, salt, reader, digests)
    values (${importId}, ${salt}, ${readerVersion()}, ${Buffer.from(digests, 'base64')})`.execute(tx.db)
}
