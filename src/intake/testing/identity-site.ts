import { sql } from 'kysely'
import type { Asking, ViewerTx } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { factTables } from '../../children/index.ts'
import { isoDate, type IsoDate } from '../../kernel/index.ts'
import { applyExtract } from '../import/carry-out.ts'
import {
  carryOutDecisions,
  decideOnNumbers,
  decisionsOnNumbers,
  partAgain,
} from '../store/identity/decide.ts'
import { madeExtract, madeFile, type MadeFacts } from './made-extract.ts'

export const intake = { kind: 'system', name: 'intake' } as const
const typed = ['permanence.entry'] as const

export const person = (of: string) =>
  ({ of, born_on: isoDate('2010-05-06'), gender: '1', unborn: false }) as const
export const inCare = (of: string, placement = 'U1') =>
  ({ of, entered_care_on: isoDate('2019-11-04'), placement_type: placement, team_name: 'North' }) as const
export const referred = (of: string, on = '2019-11-01') =>
  ({ of, referred_on: isoDate(on), source: '1A', team_name: 'North' }) as const
/** Lists 3 and 8 with one child on both. */
export const extractOf = (of: string, placement?: string): MadeFacts => ({
  details: [person(of)],
  care: [inCare(of, placement)],
  referral: [referred(of)],
})

type Person = Asking & { readonly kind: 'person' }
interface At {
  readonly asAt?: IsoDate
  readonly knownAt?: IsoDate
}

/** A record in which the council's numbers are joined and parted. */
export interface IdentitySite {
  readonly test: TestRecord
  readonly director: Person
  put(asAt: string, made: MadeFacts, words?: string): Promise<number>
  idOf(councilId: string): Promise<number>
  /**
   * Decides about NEW1 and OLD1 unless said, and has it carried out. @returns whether it was kept.
   * @param before is waited for when it was carried out and nobody else can see it yet.
   */
  decide(
    decision: 'joined' | 'not the same',
    child?: string,
    other?: string,
    before?: () => Promise<void>,
  ): Promise<boolean>
  /** As the director unless said: whoever does it must see the child. */
  part(by?: Person): Promise<void>
  /** The rows of every kind that somebody sees, with the number of their child. */
  seen(who: Asking, at?: At): Promise<Readonly<Record<string, readonly unknown[]>>>
  close(): Promise<void>
}

const carryingOut = (test: TestRecord) => (before?: () => Promise<void>) =>
  test.as(intake, async (tx) => {
    await carryOutDecisions(tx, typed)
    await before?.()
  })

export async function identitySite(): Promise<IdentitySite> {
  const test = await testRecord('live', '2020-01-06T10:00:00Z')
  const director = await test.person({ roles: ['director'], posts: ['Director'] })
  const carryOut = carryingOut(test)
  const idOf: IdentitySite['idOf'] = async (councilId) => {
    const { rows } = await test.admin.query<{ id: number }>(
      'select id from children.child where council_id = $1 and shadow_of is null',
      [councilId],
    )
    return rows[0]?.id ?? 0
  }
  return {
    test,
    director,
    idOf,
    put: async (asAt, made, words) => {
      test.setClock(`${asAt}T10:00:00Z`)
      const day = isoDate(asAt)
      const extract = madeExtract(day, [3, 8], made)
      return (await test.as(intake, (tx) => applyExtract(tx, madeFile(day, words), extract))).id
    },
    decide: async (decision, child = 'NEW1', other = 'OLD1', before?: () => Promise<void>) => {
      const pair = { childId: await idOf(child), otherId: await idOf(other) }
      const given = { ...pair, decision, reason: 'Made up', by: director.personId }
      const kept = await test.as(director, (tx) => decideOnNumbers(tx, given))
      await carryOut(before)
      return kept
    },
    part: async (by = director) => {
      await test.as(by, async (tx) => {
        const [joined] = (await decisionsOnNumbers(tx)).filter(({ decision }) => decision === 'joined')
        if (joined) await partAgain(tx, { ...joined, reason: 'It was wrong', by: by.personId })
      })
      await carryOut()
    },
    seen: (who, at = {}) => test.as(who, rowsSeen, at),
    close: () => test.close(),
  }
}

async function rowsSeen(tx: ViewerTx): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const found: Record<string, readonly unknown[]> = {}
  const facts = Object.values(factTables).filter(({ owner }) => owner === 'child_id')
  for (const table of ['children.summary', ...facts.map((each) => each.table)]) {
    const { rows } = await sql<{ row: unknown }>`
      select jsonb_build_object('number', child.council_id) || to_jsonb(fact)
             - 'id' - 'child_id' - 'valid_from' - 'source_import' as row
      from ${sql.table(`${table}_as_at`)} fact join children.child on child.id = fact.child_id
      order by 1`.execute(tx.db)
    found[table] = rows.map(({ row }) => row)
  }
  return found
}
