import { setTimeout as pause } from 'node:timers/promises'
import { extractOn, workbookBytes, worldOf } from '../../example/children/index.ts'
import type { Asking } from '../../access/index.ts'
import type { Answer, TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { isoDate, type IsoDate } from '../../kernel/index.ts'

type Person = Asking & { readonly kind: 'person' }

/** A server on a database of its own, with those who may and may not; its clock stands on 24 November 2026. */
export interface IntakeSite {
  readonly test: TestRecord
  readonly app: TestApp
  readonly analyst: Person
  readonly director: Person
  readonly councillor: Person
  /** Sends a file for a day, as the analyst unless said. */
  send(bytes: Uint8Array, asAt: string, more?: { who?: Asking; name?: string; key?: string }): Promise<Answer>
  /** The page to which an answer leads, once nothing is under way any more. */
  settled(location: string | undefined, who?: Asking): Promise<Answer>
  /** Sends the page's own version to one of its decisions. */
  decide(location: string, verb: string, fields?: Readonly<Record<string, string>>): Promise<Answer>
  count(table: string, where?: string): Promise<number>
  close(): Promise<void>
}

const idOf = (location: string): string => /\d+/.exec(location)?.[0] ?? '0'

const today = isoDate('2026-11-24')

export async function intakeSite(): Promise<IntakeSite> {
  const test = await testRecord('live', `${today}T10:00:00Z`)
  const app = await testApp(test)
  const analyst = await test.person({ roles: ['performance analyst'], posts: ['Performance analyst'] })
  const director = await test.person({ roles: ['director'] })
  const councillor = await test.person({ roles: ['councillor'] })
  return {
    test,
    app,
    analyst,
    director,
    councillor,
    send: (bytes, asAt, { who = analyst, name = 'annex-a.xlsx', key } = {}) => {
      const fields = { ...dayFields('asAt', asAt), ...(key === undefined ? {} : { _key: key }) }
      return app.upload(who, '/intake', { field: 'extract', name, bytes }, fields)
    },
    settled: async (location = '', who = analyst) => {
      await app.app.intakeTasks.idle()
      return app.get(who, location)
    },
    decide: async (location, verb, fields = {}) => {
      const { rows } = await test.admin.query<{ version: string }>(
        'select known_from as version from intake.import where id = $1',
        [idOf(location)],
      )
      const _version = String(rows[0]?.version)
      return app.post(analyst, `/intake/${idOf(location)}/${verb}`, { _version, ...fields })
    },
    count: async (table, where = 'true') => {
      const { rows } = await test.admin.query<{ count: string }>(
        `select count(*) from ${table} where ${where}`,
      )
      return Number(rows[0]?.count)
    },
    close: async () => {
      await app.close()
      await test.close()
    },
  }
}

/** The three boxes of a date, as a browser posts them. */
function dayFields(name: string, day: string): Record<string, string> {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

const world = worldOf({ children: 30, seed: 7, from: isoDate('2026-10-01'), until: today })

/** The workbook of a small made-up council on a day: those of two days agree, but for what happened between. */
export const workbookOn = (day: IsoDate | string): Buffer => workbookBytes(extractOn(world, isoDate(day)))

/** That of another one, with other children. */
export const workbookOfAnother = (day: IsoDate | string): Buffer =>
  workbookBytes(
    extractOn(worldOf({ children: 30, seed: 8, from: isoDate('2026-10-01'), until: today }), isoDate(day)),
  )

/** Until something is so, looked at a few times a second; throws after a while. */
export async function until(what: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await what()) return
    await pause(50)
  }
  throw new Error('It did not come to be')
}
