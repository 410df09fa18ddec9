import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { withEnquiryOpen } from '../../children/index.ts'
import { isoDate } from '../../kernel/index.ts'
import type { MadeFacts } from '../testing/made-extract.ts'
import { madeExtract, madeFile } from '../testing/made-extract.ts'
import { withoutChildren } from '../testing/without-children.ts'
import { applyExtract } from './carry-out.ts'
import { reverseImport } from './reverse.ts'

const intake = { kind: 'system', name: 'intake' } as const
const day = isoDate

/** Whom a conference chair sees once the case in which an enquiry was made is over. */
describe('a section 47 enquiry of earlier work', () => {
  let test: TestRecord
  let chair: Asking

  beforeAll(async () => {
    test = await testRecord('live', '2020-01-06T10:00:00Z')
    chair = await test.person({ roles: ['conference chair'] })
  })
  afterAll(() => test.close())

  /** An extract received on its own day. */
  async function put(asAt: string, facts: MadeFacts): Promise<number> {
    test.setClock(`${asAt}T10:00:00Z`)
    const extract = madeExtract(day(asAt), [5, 6, 7], facts)
    return (await test.as(intake, (tx) => applyExtract(tx, madeFile(day(asAt)), extract))).id
  }
  const seen = async (on?: string): Promise<readonly string[]> => {
    if (on !== undefined) test.setClock(`${on}T10:00:00Z`)
    const { rows } = await test.as(chair, (tx) =>
      sql<{ council_id: string }>`select council_id from children.child order by 1`.execute(tx.db),
    )
    return rows.map(({ council_id }) => council_id)
  }
  const open = async () => {
    const { rows } = await test.as(intake, (tx) =>
      sql<{ council_id: string }>`
        select council_id from children.child where id in (${withEnquiryOpen}) order by 1`.execute(tx.db),
    )
    return rows.map(({ council_id }) => council_id)
  }
  const enquiry = (of: string, on = '2020-01-02') => ({ of, strategy_on: day(on) })
  const need = (of: string, on = '2019-09-02') => ({ of, started_on: day(on), case_status: 'other' })

  it('brings the child to the chair no more, also once the child is referred again', async () => {
    await withoutChildren(test)
    const first = ['AGAIN', 'CLOSED', 'HELD']
    await put('2020-01-06', { enquiry: first.map((of) => enquiry(of)), need: first.map((of) => need(of)) })
    expect(await seen()).toEqual(first)
    const enquiries = [
      enquiry('AGAIN'),
      enquiry('CLOSED'),
      { ...enquiry('HELD'), conference_on: day('2020-01-20') },
    ]
    const closed = (of: string) => ({ ...need(of), closed_on: day('2020-01-24') })
    await put('2020-01-27', { enquiry: enquiries, need: first.map(closed) })
    expect(await seen()).toEqual(['HELD'])
    const anew = [need('AGAIN', '2020-01-28'), closed('CLOSED'), need('HELD', '2020-01-28')]
    const referred = await put('2020-02-03', { enquiry: enquiries, need: anew })
    expect(await seen()).toEqual(['HELD'])
    expect(await seen('2020-04-21')).toEqual([])
    await put('2020-04-27', { enquiry: [...enquiries, enquiry('AGAIN', '2020-04-20')], need: anew })
    expect(await seen()).toEqual(['AGAIN'])
    await test.as(intake, (tx) => reverseImport(tx, referred))
    expect(await seen()).toEqual(['AGAIN'])
  })

  it('is no longer the chair’s where it was held as such: the update works it out', async () => {
    await withoutChildren(test)
    await put('2020-02-03', {
      enquiry: [enquiry('AGAIN'), enquiry('OPEN', '2020-01-28')],
      need: [need('AGAIN', '2020-01-28'), need('OPEN', '2020-01-28')],
    })
    await test.admin.query(`update children.relation set conferenced_until = '2021-01-02'`)
    expect(await seen()).toEqual(['AGAIN', 'OPEN'])
    const update = readFileSync('migrations/0084-enquiries-of-earlier-work.sql', 'utf8')
    for (const [statement] of update.matchAll(/^update children\.relation held[^;]*;/gm))
      await test.admin.query(statement)
    expect(await seen()).toEqual(['OPEN'])
    expect(await open()).toEqual(['OPEN'])
  })

  it('is none on the Monday list either, where a conference that cannot be brings nobody to the chair', async () => {
    await withoutChildren(test)
    const before = { conference_on: day('2019-12-30') }
    const facts = {
      enquiry: [
        { ...enquiry('BEFORE'), ...before, conference_unnecessary: true },
        { ...enquiry('WAITS'), ...before, conference_unnecessary: false },
        { ...enquiry('BOOKED'), conference_on: day('2020-02-10') },
        enquiry('AGAIN'),
      ],
      need: [need('BEFORE'), need('WAITS'), need('BOOKED', '2020-01-28'), need('AGAIN', '2020-01-28')],
    } satisfies MadeFacts
    await put('2020-02-03', facts)
    const waiting = ['BOOKED', 'WAITS']
    expect(await open()).toEqual(waiting)
    expect(await seen()).toEqual(waiting)
    await test.admin.query(`update children.relation set conferenced_until = '2021-01-02'`)
    const update = readFileSync('migrations/0088-one-open-enquiry.sql', 'utf8')
    for (const [statement] of update.matchAll(/^update children\.relation held[^;]*;/gm))
      await test.admin.query(statement)
    expect(await seen()).toEqual(waiting)
    expect(await seen('2020-02-10')).toEqual(waiting)
    // That its day came does not show that the conference was held: an extract of that day does.
    expect(await open()).toEqual(waiting)
    await put('2020-02-10', facts)
    expect(await seen()).toEqual(waiting)
    expect(await open()).toEqual(['WAITS'])
  })
})
