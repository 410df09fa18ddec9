import { factTables, fingerprintOf, type FactName } from '../../../children/facts/index.ts'
import type { Json } from '../../../access/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { annexLists, type ListNumber } from '../lists/index.ts'
import type { ReadFact } from '../model.ts'
import { dayIn } from '../values/value.ts'
import type { Values } from './issue.ts'

/** A row that goes in, before it is known which of several of the same day it is. */
export interface KeptRow {
  readonly owner: string
  readonly sheet: string
  readonly row: number
  readonly startsOn: IsoDate | undefined
  readonly age: number | undefined
  readonly values: readonly Values[]
}

/** Numbers the rows of one kind of fact: those of the same owner and day from 1, in the order of their fingerprints. */
export function ownFacts(list: ListNumber, rows: readonly KeptRow[]): readonly ReadFact[] {
  const groups = new Map<string, Printed[]>()
  const last = lastColumnOf(list)
  for (const kept of rows) {
    const key = kept.startsOn === undefined ? kept.owner : `${kept.owner}\n${kept.startsOn}`
    const one = { fingerprint: fingerprintOf(printed(kept.values[0] ?? [], last)), kept }
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  const facts: ReadFact[] = []
  for (const group of groups.values()) {
    if (group.length > 1) group.sort(byFingerprint)
    for (const [at, { fingerprint, kept }] of group.entries())
      facts.push({
        owner: kept.owner,
        startsOn: kept.startsOn,
        occurrence: at + 1,
        fingerprint,
        list,
        row: kept.row,
        values: kept.values[0] ?? [],
      })
  }
  return facts
}

const lastColumnOf = (list: ListNumber): string | undefined => {
  const fact = annexLists.find(({ number }) => number === list)?.fact
  return fact && factTables[fact].columns.at(-1)?.name
}

/** That all could be read is no part of the fingerprint: rows from before it was kept are the same ones. */
const printed = (values: Values, last: string | undefined): Values =>
  last === 'not_read' && values.at(-1) === null ? values.slice(0, -1) : values

interface Printed {
  readonly fingerprint: string
  readonly kept: KeptRow
}

/** By number; the same ones stay in the file's order. */
function byFingerprint(one: Printed, other: Printed): number {
  if (one.fingerprint === other.fingerprint) return 0
  return BigInt(one.fingerprint) < BigInt(other.fingerprint) ? -1 : 1
}

/** What stands apart beside the own fact: one for each child, the latest row that says anything. */
export function factsApart(list: ListNumber, slot: number, rows: readonly KeptRow[]): readonly ReadFact[] {
  const latest = new Map<string, KeptRow>()
  for (const kept of rows) {
    if (kept.values[slot]?.every((value) => value === null) !== false) continue
    const before = latest.get(kept.owner)
    if (before === undefined || (kept.startsOn ?? '') >= (before.startsOn ?? '')) latest.set(kept.owner, kept)
  }
  return [...latest.values()].map(({ owner, row, values }) => {
    const own = values[slot] ?? []
    return {
      owner,
      startsOn: undefined,
      occurrence: 1,
      fingerprint: fingerprintOf(own),
      list,
      row,
      values: own,
    }
  })
}

/** The columns that say which of two rows about one child is the latest, the first counting most. */
const latestBy: Readonly<Partial<Record<FactName, readonly string[]>>> = {
  need: ['started_on', 'closed_on', 'last_seen_on'],
  protection: ['started_on', 'reviewed_on', 'visited_on'],
  care: ['entered_care_on', 'placed_on', 'legal_status_from', 'reviewed_on'],
  leavingCare: ['contacted_on', 'pathway_reviewed_on'],
  adopter: ['enquired_on', 'stage_1_started_on', 'applied_on', 'approved_on', 'matched_on'],
}

/** What is compared to find the latest row of a child: days, one after the other, no day coming before any day. */
export function latenessOf(
  fact: FactName,
  columns: readonly string[],
  values: readonly (Json | null)[],
): string {
  return (latestBy[fact] ?? []).map((name) => dayIn(values[columns.indexOf(name)]) ?? '0000-00-00').join(' ')
}
