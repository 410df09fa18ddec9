import { sql } from 'kysely'
import type { RecordNeeds } from '../../access/index.ts'
import { asCounter, asViewer } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { Answer } from '../model/answer.ts'
import { answerOf } from '../model/answer.ts'
import type { Measure } from '../model/measure.ts'
import { versionOf } from '../model/version.ts'
import { daysWithRowsPutRight } from './fact-changes.ts'
import type { StoredValue } from './stored.ts'
import { storedValues } from './stored.ts'

/** What a number rests on: enough to find it again, and to say whether it still holds. */
export interface MeasureBasis {
  readonly answer: Answer
  /** Of the measure's definition: another one is another measure. */
  readonly definition: string
  /** Over the rows that were counted. */
  readonly fingerprint: string
  /** Rows that spoke for the day are gone under the retention rule: the value is what was stored before. */
  readonly rowsRemoved: boolean
  /** A row that spoke for the day was put right since, and is kept no more as it was. */
  readonly rowsPutRight: boolean
}

const itself = { asking: { kind: 'system', name: 'measures' } } as const

/**
 * What the whole service's numbers of a day rest on, by measure.
 * @param knownOn as known by the end of that day; now, where none is given.
 */
export async function basesOf(
  record: RecordNeeds,
  measures: readonly Measure[],
  only: ReadonlySet<string>,
  asAt: IsoDate,
  knownOn?: IsoDate,
): Promise<ReadonlyMap<string, MeasureBasis>> {
  const asked = measures.filter(({ id }) => only.has(id))
  if (asked.length === 0) return new Map()
  const values = await storedValues(record, measures, [asAt], knownOn, { only, teams: [] })
  const prints = await asViewer(record, itself, async (tx) => {
    const { rows } = await sql<{ measure: string; fingerprint: string }>`
      select v.measure, s.fingerprint
      from unnest(${values.map(({ measure }) => measure)}::text[], ${values.map(({ knownAt }) => knownAt)}::bigint[])
        as v (measure, known_at)
      join indicators.stored_value s on s.measure = v.measure and s.known_at = v.known_at and s.as_at = ${asAt}
        and s.team is null
      join unnest(${asked.map(({ id }) => id)}::text[], ${asked.map(versionOf)}::text[]) as wanted (measure, version)
        on wanted.measure = s.measure and wanted.version = s.version`.execute(tx.db)
    return new Map(rows.map(({ measure, fingerprint }) => [measure, fingerprint]))
  })
  const putRight = (await asCounter(record, (tx) => daysWithRowsPutRight(tx, [asAt]))).has(asAt)
  return new Map(
    asked.flatMap((measure) => {
      const value = values.find((one) => one.measure === measure.id && one.team === null)
      const fingerprint = prints.get(measure.id)
      return value && fingerprint !== undefined
        ? [[measure.id, { ...basis(measure, value, fingerprint), rowsPutRight: putRight }]]
        : []
    }),
  )
}

const basis = (
  measure: Measure,
  value: StoredValue,
  fingerprint: string,
): Omit<MeasureBasis, 'rowsPutRight'> => ({
  answer: value.known ? answerOf(measure, value.tallies) : { known: false },
  definition: versionOf(measure),
  fingerprint,
  rowsRemoved: value.rowsRemoved,
})
