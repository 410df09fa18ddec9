import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { asCounter } from '../../access/record/as-counter.ts'
import type { RecordContext } from '../../access/index.ts'
import { planGovernance } from '../../app/plan-governance.ts'
import { measuresForPlan } from '../../app/plan-measures.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import type { CommandArguments } from '../../kernel/index.ts'
import { sayFeeds } from '../store/feeds.ts'
import { madeLower, madeTeam } from '../testing/made-levels.ts'
import { madeAction, must } from '../testing/made-plan.ts'
import type { PlanSite } from '../testing/plan-site.ts'
import { planSite } from '../testing/plan-site.ts'
import { planCheckCommand } from './command.ts'

const contextOf = (test: TestRecord): RecordContext => ({
  record: test.record,
  council: () => Promise.resolve({ kind: 'live' }),
  asViewer: (work, at) => test.as({ kind: 'system', name: 'command line' }, work, at),
  asCounter: (work) => asCounter(test.record, work),
  asIntake: (work) => test.as({ kind: 'system', name: 'intake' }, work),
  asRetention: test.asRetention,
})

const command = planCheckCommand(({ record }) =>
  Promise.resolve({ ...planGovernance, ...measuresForPlan(record, []) }),
)

async function said(test: TestRecord, values: CommandArguments['values'] = {}) {
  const [out, err]: [string[], string[]] = [[], []]
  if (!command.needsRecord) throw new Error('It reads the record')
  const io = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    progress: () => undefined,
  }
  const code = await command.run({ values, positionals: [] }, io, contextOf(test))
  return { code, out: out.join('\n'), err: err.join('\n') }
}

describe('los plan check', () => {
  let site: PlanSite

  beforeAll(async () => {
    site = await planSite()
  })
  afterAll(() => site.close())

  it('prints JSON alone when asked: rule, where and says, and nothing else', async () => {
    const { code, out, err } = await said(site.test, { json: true })
    expect([code, err]).toEqual([0, ''])
    const Found = z.array(z.strictObject({ rule: z.string(), where: z.string(), says: z.string() }))
    const findings = Found.parse(JSON.parse(out))
    expect(findings).toContainEqual({
      rule: 'owner.none',
      where: `Area 1, Area 1: Action 1.2 (/plan/actions/${site.otherId})`,
      says: 'No post leads it.',
    })
  })

  it('tells the same in words, with what to do', async () => {
    const { code, out } = await said(site.test)
    expect(code).toBe(0)
    expect(out.split('\n')[0]).toMatch(
      /^Improvement plan, made up, as at 24 November 2020\. \d+ must be mended/,
    )
    expect(out).toContain('To do: Choose the post that leads it. (owner.none)')
  })

  it('covers the plans below, and says in which of them something stands', async () => {
    const teamId = await site.test.as(setUp, (tx) => madeTeam(tx, 'Team (made up)'))
    await site.test.as(site.director, async (tx) => {
      const lower = await madeLower(tx, site.planId, { teamId, serves: [site.areaId] })
      const late = await madeAction(tx, must(lower.areaIds[0]), { dueOn: isoDate('2020-11-02') })
      await sayFeeds(tx, late, [], [site.actionId])
    })
    const found = z.array(z.looseObject({ rule: z.string(), where: z.string(), says: z.string() }))
    const findings = found.parse(JSON.parse((await said(site.test, { json: true })).out))
    const where = (rule: string) => findings.filter((each) => each.rule === rule).map((each) => each.where)
    expect(where('levels.no-owner').join()).toMatch(/^Team plan T1, Team plan, made up \(\/plan\/plans/)
    expect(where('dates.late-unasked').join()).toMatch(
      /^Area 1, Area 1: Team plan, made up: Action T1-1\.1 \(\/plan\/actions/,
    )
    expect(where('submission.missed')).toHaveLength(1)
    expect((await said(site.test)).out).toContain('With it T1 Team plan, made up.')
  })

  it('speaks of another day when asked', async () => {
    const { out } = await said(site.test, { 'as-at': '2021-02-01' })
    expect(out).toContain('as at 1 February 2021')
    expect(out).toContain('was due on 31 December 2020, 32 days ago')
  })

  it('says what was asked wrongly before anything is opened', () => {
    const wrong = (values: CommandArguments['values'], positionals: readonly string[] = []) =>
      command.wrongUsage?.({ values, positionals })
    expect(wrong({ 'as-at': 'Monday' })).toContain('is not a day')
    expect(wrong({}, ['plan'])).toContain('is too much')
    expect(wrong({ json: true, 'as-at': '2020-11-24' })).toBeUndefined()
  })

  it('ends with 1 and a sentence where there is no plan', async () => {
    const test = await testRecord()
    const { code, out, err } = await said(test, { json: true })
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('There is no improvement plan yet')
    await test.close()
  })
})
