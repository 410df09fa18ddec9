import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { absent, referenceData } from '../../intake/annex-a/testing/reference-data.ts'
import { applyExtract } from '../../intake/import/carry-out.ts'
import { readExtract } from '../../intake/import/read-extract.ts'
import { isoDate } from '../../kernel/index.ts'
import { diedAndOpen } from './died.ts'

const intake = { kind: 'system', name: 'intake' } as const
const folder = join(referenceData, 'annex-a-example')
const share = z.object({ numerator: z.number(), denominator: z.number() })
const listed = z.object({ ids: z.array(z.string()) })
const Expected = z.object({
  asAt: z.literal('2026-10-30'),
  measures: z.object({
    'assessments-within-45-working-days': share,
    'open-assessments': z.object({ value: z.number() }),
    'conferences-within-15-working-days': share,
    'protection-reviews-overdue': listed,
    'in-care-reviews-overdue': listed,
    'in-care-visits-over-6-weeks': listed,
  }),
})

/** Read when it is asked for: where the files are absent, nothing asks. */
const expected = () =>
  Expected.parse(JSON.parse(readFileSync(join(folder, 'expected-measures.json'), 'utf8')))
const asAt = isoDate('2026-10-30')

describe.skipIf(absent !== '')(`the time limits of a made-up council’s children${absent}`, () => {
  let test: TestRecord

  beforeAll(async () => {
    test = await testRecord('live', `${asAt}T10:00:00Z`)
    const path = join(folder, 'annex-a-example.xlsx')
    const read = await readExtract(path, { asAt, remembered: {}, onProgress: () => undefined })
    if (!read.ok) throw new Error(read.sentence)
    const received = { bytes: readFileSync(path), fileName: 'annex-a-example.xlsx', asAt, askedBy: undefined }
    await test.as(intake, (tx) => applyExtract(tx, received, read.extract))
  })
  afterAll(() => test.close())

  const clocks = async (rules: string) => {
    const { rows } = await test.as(intake, (tx) =>
      sql<{ id: string; due_on: string | null; met_on: string | null }>`
        select council_id as id, due_on, met_on from clocks.running_as_at join children.child on child.id = child_id
        where rule like ${rules} order by 1`.execute(tx.db),
    )
    return rows
  }
  const late = async (rules: string) =>
    (await clocks(rules)).flatMap(({ id, due_on, met_on }) =>
      met_on === null && due_on !== null && due_on < asAt ? [id] : [],
    )

  it('have conferences held and in time as expected', async () => {
    const held = (await clocks('icpc.hold')).filter(({ met_on }) => met_on !== null)
    const { numerator, denominator } = expected().measures['conferences-within-15-working-days']
    expect(held).toHaveLength(denominator)
    expect(held.filter(({ due_on, met_on }) => (met_on ?? '') <= (due_on ?? ''))).toHaveLength(numerator)
  })

  it('have assessments in time no more often than from their own start: here the referral starts the limit', async () => {
    const all = await clocks('assessment.cf')
    const done = all.filter(({ met_on }) => met_on !== null)
    const { numerator, denominator } = expected().measures['assessments-within-45-working-days']
    expect(done).toHaveLength(denominator)
    expect(done.filter(({ due_on, met_on }) => (met_on ?? '') <= (due_on ?? '')).length).toBeLessThanOrEqual(
      numerator,
    )
    // Of a child who by another list has died no assessment is due: one here, whose case was closed for that.
    const died = await test.as(intake, (tx) => diedAndOpen(tx))
    expect(died.map(({ words }) => words)).toEqual(['Recorded as having died, and open on list 4'])
    const open = all.length - done.length
    expect(open + died.length).toBe(expected().measures['open-assessments'].value)
  })

  it('have the same reviews overdue', async () => {
    expect(await late('cp.review.%')).toEqual(expected().measures['protection-reviews-overdue'].ids)
    expect(await late('cla.review.%')).toEqual(expected().measures['in-care-reviews-overdue'].ids)
  })

  it('have visits overdue as expected, but where the child stays to 18 and three months count', async () => {
    const over = await late('cla.visit.%')
    expect(expected().measures['in-care-visits-over-6-weeks'].ids).toEqual(expect.arrayContaining(over))
  })
})
