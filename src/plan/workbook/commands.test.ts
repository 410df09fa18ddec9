import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { RecordContext } from '../../access/index.ts'
import { asCounter } from '../../access/index.ts'
import { planGovernance } from '../../app/plan-governance.ts'
import { measuresForPlan } from '../../app/plan-measures.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp } from '../../app/testing/test-record.ts'
import type { Command, CommandArguments } from '../../kernel/index.ts'
import { editedWorkbook, takenOut } from '../testing/edited-workbook.ts'
import { madeLower, madeTeam } from '../testing/made-levels.ts'
import { madeAction, must } from '../testing/made-plan.ts'
import type { PlanSite } from '../testing/plan-site.ts'
import { planSite } from '../testing/plan-site.ts'
import type { NeedsHere } from './commands.ts'
import { planExport, planImport } from './commands.ts'

const contextOf = (test: TestRecord): RecordContext => ({
  record: test.record,
  council: () => Promise.resolve({ kind: 'live' }),
  asViewer: (work, at) => test.as({ kind: 'system', name: 'command line' }, work, at),
  asCounter: (work) => asCounter(test.record, work),
  asIntake: (work) => test.as({ kind: 'system', name: 'intake' }, work),
  asRetention: test.asRetention,
})

const needsHere: NeedsHere = ({ record }) =>
  Promise.resolve({ ...planGovernance, ...measuresForPlan(record, []) })

const Findings = z.strictObject({
  differences: z.array(
    z.looseObject({ sheet: z.string(), row: z.number(), action: z.string(), says: z.string() }),
  ),
  conflicts: z.array(z.unknown()),
  problems: z.array(z.looseObject({ says: z.string() })),
})

describe('the plan’s workbook on the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'los-plan-'))
  const file = (name: string) => join(folder, name)
  let site: PlanSite

  beforeAll(async () => {
    site = await planSite()
  })
  afterAll(async () => {
    await site.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function said(
    command: Command<RecordContext>,
    positionals: readonly string[],
    values: CommandArguments['values'] = {},
  ) {
    const [out, err]: [string[], string[]] = [[], []]
    if (!command.needsRecord) throw new Error('It reads the record')
    const wrong = command.wrongUsage?.({ values, positionals })
    if (wrong !== undefined) return { code: 2, out: '', err: wrong }
    const io = {
      out: (text: string) => void out.push(text),
      err: (text: string) => void err.push(text),
      progress: () => undefined,
    }
    const code = await command.run({ values, positionals }, io, contextOf(site.test))
    return { code, out: out.join('\n'), err: err.join('\n') }
  }
  const dry = { 'dry-run': true, json: true }

  it('goes out to a file that comes back without a difference', async () => {
    expect(await said(planExport(needsHere), [], { out: file('plan.xlsx') })).toEqual({
      code: 0,
      out: '',
      err: '',
    })
    const back = await said(planImport(needsHere), [file('plan.xlsx')], dry)
    expect([back.code, JSON.parse(back.out)]).toEqual([0, { differences: [], conflicts: [], problems: [] }])
  })

  it('says what an edited one would change, and changes nothing', async () => {
    const read = await site.test.as(site.director, (tx) => takenOut(tx, site.planId))
    const edits = { '1.1': { wording: 'Said better' }, '1.2': { owner: 'Nobody we know' } }
    writeFileSync(file('edited.xlsx'), await editedWorkbook(read, { edits }))
    const { code, out } = await said(planImport(needsHere), [file('edited.xlsx')], dry)
    const { differences, conflicts, problems } = Findings.parse(JSON.parse(out))
    expect([code, conflicts]).toEqual([0, []])
    expect(differences.map(({ sheet, row, action, says }) => [sheet, row, action, says])).toEqual([
      ['Plan', 6, '1.1', 'Said better'],
    ])
    expect(problems.map(({ says }) => says)).toEqual([
      'Plan, row 7, Owner: “Nobody we know” was found; expected is one of: Director; Team Manager. The row is left out. Put it right in the sheet, and bring it back once more.',
    ])
    const inWords = await said(planImport(needsHere), [file('edited.xlsx')], { 'dry-run': true })
    expect(inWords.out).toContain(
      'Plan, row 6: action 1.1, What will be done: from “An action, made up” to “Said better”',
    )
    expect((await site.action()).text).toBe('An action, made up')
  })

  it('takes a service or team plan out by itself, brings it back to that plan, and to no other', async () => {
    const teamId = await site.test.as(setUp, (tx) => madeTeam(tx, 'Team (made up)'))
    const lower = await site.test.as(site.director, async (tx) => {
      const made = await madeLower(tx, site.planId, { teamId, serves: [site.areaId] })
      await madeAction(tx, must(made.areaIds[0]))
      return made
    })
    const plan = String(lower.planId)
    expect((await said(planExport(needsHere), [], { out: file('team.xlsx'), plan })).code).toBe(0)
    const back = await said(planImport(needsHere), [file('team.xlsx')], { ...dry, plan })
    expect([back.code, JSON.parse(back.out)]).toEqual([0, { differences: [], conflicts: [], problems: [] }])
    const elsewhere = await said(planImport(needsHere), [file('team.xlsx')], dry)
    const { differences, problems } = Findings.parse(JSON.parse(elsewhere.out))
    expect(differences).toEqual([])
    expect(problems[0]?.says).toContain(`“a row of plan ${plan}” was found`)
    const read = await site.test.as(site.director, (tx) => takenOut(tx, lower.planId))
    writeFileSync(
      file('edited-team.xlsx'),
      await editedWorkbook(read, { edits: { 'T1-1.1': { wording: 'Said better' } } }),
    )
    const edited = await said(planImport(needsHere), [file('edited-team.xlsx')], { ...dry, plan })
    expect(
      Findings.parse(JSON.parse(edited.out)).differences.map(({ action, says }) => [action, says]),
    ).toEqual([['T1-1.1', 'Said better']])
  })

  it.each([
    [[], { 'dry-run': true }, 2, 'Name the workbook'],
    [['a.xlsx'], {}, 2, 'The command line changes nothing in the plan'],
    [['a.xlsx', 'b.xlsx'], { 'dry-run': true }, 2, 'One workbook at a time'],
    [
      ['/nowhere/plan.xlsx'],
      { 'dry-run': true },
      1,
      '/nowhere/plan.xlsx cannot be read: there is no such file.',
    ],
  ])('answers %j with %j by code %i: %s', async (positionals, values, code, message) => {
    const answer = await said(planImport(needsHere), positionals, values)
    expect([answer.code, answer.out, answer.err.includes(message)]).toEqual([code, '', true])
  })

  it('says where it cannot write, which plan there is not, and what is no workbook', async () => {
    const nowhere = await said(planExport(needsHere), [], { out: '/nowhere/plan.xlsx' })
    expect([nowhere.code, nowhere.err]).toEqual([
      1,
      '/nowhere/plan.xlsx cannot be written: make its folder first.',
    ])
    expect(await said(planExport(needsHere), [], {})).toMatchObject({
      code: 2,
      err: 'Say where to: --out FILE.xlsx.',
    })
    const other = await said(planExport(needsHere), [], { out: file('x.xlsx'), plan: '99' })
    expect([other.code, other.err]).toEqual([1, 'There is no plan 99.'])
    writeFileSync(file('notes.xlsx'), 'Only some notes')
    const notes = await said(planImport(needsHere), [file('notes.xlsx')], dry)
    expect([notes.code, notes.out, notes.err === '']).toEqual([1, '', false])
  })
})
