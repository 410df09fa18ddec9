import type { Asking } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import { applyExtract } from '../import/carry-out.ts'
import { drawUpPlan } from '../store/retention/draw-up.ts'
import { approvePlan, planById } from '../store/retention/plans.ts'
import type { Carried } from '../store/retention/run.ts'
import { carryOut } from '../store/retention/run.ts'
import { setRetentionRule } from '../store/retention/rule.ts'
import { madeExtract, madeFile, type MadeFacts } from './made-extract.ts'

export const intake = { kind: 'system', name: 'intake' } as const
type Person = Asking & { readonly kind: 'person' }

/** A child whose number, name and story stand nowhere else, so that any trace of them can be searched for. */
export const canary = { councilId: 'CANARY77', name: 'Zebedee Madeupname', words: 'quokkaword' } as const

export interface RetentionSite {
  readonly test: TestRecord
  readonly analyst: Person
  readonly director: Person
  readonly manager: Person
  /** Puts an extract of lists 3 and 8 in, received on its own day. */
  put(asAt: string, made: MadeFacts): Promise<number>
  draw(by?: Person): Promise<number>
  approve(plan: number, by: Person): Promise<boolean>
  run(plan: number): Promise<Carried>
  /** Every table in which a text occurs anywhere in any row. */
  tablesWith(text: string): Promise<readonly string[]>
  close(): Promise<void>
}

const referral = (of: string, day: string) =>
  ({ of, referred_on: isoDate(day), source: '1A', team_name: 'North' }) as const

/** The lists of January 2018, with the child, and of February, without. */
export const withChild: MadeFacts = {
  details: [{ of: canary.councilId, born_on: isoDate('2010-03-04') }, { of: 'MU2' }],
  referral: [referral(canary.councilId, '2018-01-03'), referral('MU2', '2018-01-04')],
}
const withoutChild: MadeFacts = { details: [{ of: 'MU2' }], referral: [referral('MU2', '2018-01-04')] }

/** A record whose child left every list in February 2018; the clock stands in November 2020. */
export async function retentionSite(): Promise<RetentionSite> {
  const test = await testRecord('live', '2018-01-08T10:00:00Z')
  const analyst = await test.person({ roles: ['performance analyst'], posts: ['Performance analyst'] })
  const director = await test.person({ roles: ['director'], posts: ['Director'] })
  const manager = await test.person({ roles: ['team manager'], team: 'North' })
  const put: RetentionSite['put'] = async (asAt, made) => {
    test.setClock(`${asAt}T10:00:00Z`)
    const day = isoDate(asAt)
    return (await test.as(intake, (tx) => applyExtract(tx, madeFile(day), madeExtract(day, [3], made)))).id
  }
  await put('2018-01-08', withChild)
  await put('2018-02-05', withoutChild)
  test.setClock('2020-11-24T10:00:00Z')
  await test.as(director, (tx) =>
    setRetentionRule(tx, { version: 0, filesMonths: 12, childrenMonths: 24, reason: 'Committee, 3 March' }),
  )
  return {
    test,
    analyst,
    director,
    manager,
    put,
    draw: async (by) => {
      const drawn = await test.as(intake, (tx) => drawUpPlan(tx, by?.personId))
      if (!drawn.ok) throw new Error(drawn.why)
      return drawn.id
    },
    approve: (id, by) =>
      test.as(by, async (tx) => {
        const version = (await planById(tx, id))?.version ?? 0
        return approvePlan(tx, { id, version, by: by.personId })
      }),
    run: (plan) => carryOut(test.asRetention, plan, () => undefined),
    tablesWith: (text) => tablesWith(test, text),
    close: () => test.close(),
  }
}

/** Every table in which a text occurs anywhere in any row. */
export async function tablesWith({ admin }: TestRecord, text: string): Promise<readonly string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `select format('%I.%I', nspname, relname) as name from pg_class c join pg_namespace n on n.oid = relnamespace
     where relkind in ('r', 'p') and nspname !~ '^pg_' and nspname <> 'information_schema' order by 1`,
  )
  const found: string[] = []
  for (const { name } of rows) {
    const hit = await admin.query(`select from ${name} each where position($1 in lower(each::text)) > 0`, [
      text.toLowerCase(),
    ])
    if ((hit.rowCount ?? 0) > 0) found.push(name)
  }
  return found
}
