import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import { inspectionOf2020 } from '../testing/inspection-of-2020.ts'
import {
  findingsByIds,
  findingsOf,
  inspectionById,
  inspections,
  judgementsOf,
  strengthsOf,
} from './inspections.ts'
import { recordInspection } from './record-inspection.ts'

describe('inspections on record', () => {
  let test: TestRecord
  let director: Asking

  beforeAll(async () => {
    test = await testRecord()
    director = await test.person({ roles: ['director'] })
  })
  afterAll(() => test.close())

  it('come back whole: judgements, findings word for word and strengths in order', async () => {
    const given = inspectionOf2020()
    const id = await test.as(director, (tx) => recordInspection(tx, given))
    const [inspection, judgements, findings, strengths] = await test.as(director, async (tx) => [
      await inspectionById(tx, id),
      await judgementsOf(tx, id),
      await findingsOf(tx, id),
      await strengthsOf(tx, id),
    ])
    expect(inspection).toMatchObject({
      kind: 'standard inspection',
      framework: 'local authority children’s services 2018',
      inspectedFrom: '2020-03-02',
      receivedOn: '2020-04-08',
      findings: 2,
      priorityFindings: 0,
    })
    expect(judgements).toEqual(given.judgements.map((judgement) => ({ inspectionId: id, ...judgement })))
    expect(findings.map(({ text, position }) => [position, text])).toEqual([
      [1, 'How managers oversee cases.'],
      [2, 'The quality of plans.'],
    ])
    expect(findings[0]?.tags).toEqual(['enabler 2'])
    expect(strengths[0]).toMatchObject({ paragraph: '3', state: 'not checked', lastCheckedOn: null })
  })

  it('are listed latest first, and only those received by the day looked at', async () => {
    await test.as(director, (tx) =>
      recordInspection(
        tx,
        inspectionOf2020({
          kind: 'focused visit',
          inspectedFrom: isoDate('2020-10-06'),
          inspectedTo: isoDate('2020-10-07'),
          publishedOn: null,
          receivedOn: isoDate('2020-11-02'),
          judgements: [],
        }),
      ),
    )
    const kinds = (asAt: string) =>
      test.as(director, async (tx) => (await inspections(tx)).map(({ kind }) => kind), {
        asAt: isoDate(asAt),
      })
    expect(await kinds('2020-11-24')).toEqual(['focused visit', 'standard inspection'])
    expect(await kinds('2020-11-01')).toEqual(['standard inspection'])
    expect(await kinds('2020-04-07')).toEqual([])
  })

  it('give findings by their ids, and nothing for ids that are not there', async () => {
    const found = await test.as(director, async (tx) => {
      const [, first] = await inspections(tx)
      const findings = first ? await findingsOf(tx, first.id) : []
      return findingsByIds(
        tx,
        findings.slice(1).map(({ id }) => id),
      )
    })
    expect(found.map(({ text }) => text)).toEqual(['The quality of plans.'])
    expect(await test.as(director, (tx) => findingsByIds(tx, []))).toEqual([])
  })

  it('cannot have been received before they ended', async () => {
    const early = inspectionOf2020({ receivedOn: isoDate('2020-03-12') })
    await expect(test.as(director, (tx) => recordInspection(tx, early))).rejects.toThrow(/check constraint/)
  })
})
