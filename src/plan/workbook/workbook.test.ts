import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import { isoDate } from '../../kernel/index.ts'
import { approvePlan } from '../store/versions.ts'
import { recordProgress } from '../store/progress.ts'
import { redate } from '../store/redatings.ts'
import { joinMeasure } from '../store/measures.ts'
import type { Editing } from '../testing/edited-workbook.ts'
import { editedWorkbook, findingsOf, takenOut } from '../testing/edited-workbook.ts'
import { madePost, must } from '../testing/made-plan.ts'
import type { PlanSite } from '../testing/plan-site.ts'
import { planSite } from '../testing/plan-site.ts'
import { setUp } from '../../app/testing/test-record.ts'
import type { PlanRead } from './read.ts'

describe('the plan’s workbook that comes back', () => {
  let site: PlanSite
  let analyst: Asking
  let milestone: string
  let measure: string

  beforeAll(async () => {
    site = await planSite()
    analyst = await site.test.person({ roles: ['performance analyst'], posts: ['Analyst'] })
    await site.test.as(setUp, (tx) => madePost(tx, 'Service Manager'))
    const joined = await site.test.as(site.director, (tx) =>
      joinMeasure(
        tx,
        { actionId: site.actionId },
        {
          kept: {
            by: 'hand',
            name: 'Plans that are good',
            unit: 'percent',
            better: 'higher',
            source: 'Audits',
            collectorPostId: null,
          },
          baseline: { value: 40, on: isoDate('2020-07-01') },
          target: 80,
          byOn: isoDate('2021-03-31'),
          tolerance: 5,
          isKey: false,
        },
      ),
    )
    measure = `S${joined.ok ? joined.measureId : 0}`
    milestone = `M${site.milestoneId}`
    await site.test.as(site.director, (tx) => approvePlan(tx, site.planId, { note: 'First' }))
  })
  afterAll(() => site.close())

  const out = (): Promise<PlanRead> => site.test.as(site.director, (tx) => takenOut(tx, site.planId))
  const find = async (editing: Editing, read?: PlanRead) =>
    findingsOf(
      (work) => site.test.as(analyst, work),
      site.planId,
      await editedWorkbook(read ?? (await out()), editing),
    )

  it('says nothing when nothing was edited', async () => {
    expect(await find({})).toEqual({ differences: [], conflicts: [], problems: [] })
  })

  it('says each changed cell with what it was, what is held, what the sheet says and what becomes of it', async () => {
    const { differences, conflicts, problems } = await find({
      edits: {
        '1.1': {
          owner: 'service manager ',
          due: '2021-01-31',
          progress: 'A first draft',
          reason: 'Reorganised',
        },
        [milestone]: { met: '2020-11-20' },
        [measure]: { target: 85 },
      },
    })
    expect([conflicts, problems]).toEqual([[], []])
    expect(differences.map(({ column, about, was, held, says }) => [column, about, was, held, says])).toEqual(
      [
        ['Owner', 'action 1.1', 'Team Manager', 'Team Manager', 'Service Manager'],
        ['Due', 'action 1.1', '2020-12-31', '2020-12-31', '2021-01-31'],
        ['Progress', 'action 1.1', '', '', 'A first draft'],
        ['Met on', `milestone ${milestone} of action 1.1`, '', '', '2020-11-20'],
        ['Target', `measure ${measure} of action 1.1`, '80', '80', '85'],
      ],
    )
    expect(differences.map(({ becomes }) => becomes)).toEqual([
      'a request for approval, with your reason',
      'a request for approval, with your reason',
      'a new dated update',
      'changed at once; what it said before is kept',
      'a request for approval, with your reason',
    ])
  })

  it('asks for another wording of a milestone in an approved plan, with the reason', async () => {
    const milestone = `M${site.milestoneId}`
    const { differences } = await find({ edits: { [milestone]: { wording: 'Half of it drafted' } } })
    expect(differences.map(({ column, becomes, needsReason }) => [column, becomes, needsReason])).toEqual([
      ['What will have been reached', 'a request for approval, with your reason', true],
    ])
  })

  it('calls it a conflict where the same cell was changed in the plan since, and only there', async () => {
    const read = await out()
    await site.test.as(site.director, async (tx) => {
      must(
        (
          await redate(
            tx,
            { actionId: site.actionId },
            { fromOn: isoDate('2020-12-31'), toOn: isoDate('2021-02-28'), reason: 'A strike' },
          )
        ).ok || undefined,
      )
      await recordProgress(tx, site.otherId, {
        onDay: isoDate('2020-11-24'),
        done: 'Theirs',
        evidence: '',
        next: '',
        helpNeeded: '',
      })
    })
    const edits = {
      '1.1': { due: '2021-01-31', wording: 'Said better' },
      '1.2': { progress: 'Mine' },
    }
    const { differences, conflicts, problems } = await find({ edits }, read)
    expect(problems).toEqual([])
    expect(differences.map(({ action, column }) => [action, column])).toEqual([['1.1', 'What will be done']])
    expect(conflicts.map(({ action, column, was, held, says }) => [action, column, was, held, says])).toEqual(
      [
        ['1.1', 'Due', '2020-12-31', '2021-02-28', '2021-01-31'],
        ['1.2', 'Progress', '', 'Theirs', 'Mine'],
      ],
    )
  })

  it('says of what cannot stand where it is, what was found and expected, and what to do', async () => {
    const { differences, problems } = await find({
      edits: {
        '1.1': { owner: 'The Mayor of Nowhere' },
        '1.2': { due: '31st of Juneuary', rag: 'Blue' },
      },
    })
    expect(differences).toEqual([])
    expect(
      problems.map(({ sheet, row, column, action, found }) => [sheet, row, column, action, found]),
    ).toEqual([
      ['Plan', 6, 'Owner', '1.1', 'The Mayor of Nowhere'],
      ['Plan', 7, 'Due', '1.2', '31st of Juneuary'],
      ['Plan', 7, 'RAG', '1.2', 'Blue'],
    ])
    expect(problems[1]?.says).toBe(
      'Plan, row 7, Due: “31st of Juneuary” was found; expected is a date, such as 16/06/2026. The row is left out. Put it right in the sheet, and bring it back once more.',
    )
  })

  it('never deletes: rows that are gone, and rows that stand twice, are said', async () => {
    const { differences, problems } = await find({ without: ['1.2'], twice: [milestone] })
    expect(differences).toEqual([])
    expect(problems.map(({ sheet, found }) => [sheet, found])).toEqual([
      ['Plan', 'no row 1.2'],
      ['Milestones', `${milestone} in rows 6, 7`],
      ['Milestones', `${milestone} in rows 6, 7`],
    ])
    expect(problems[0]?.advice).toContain('Nothing is deleted')
  })

  it('proposes what was added in full, and says what others lack', async () => {
    const whole = { area: '2 Area 2', wording: 'Something new', owner: 'Service Manager', due: '2021-03-31' }
    const { differences, problems } = await find({
      added: {
        Plan: [whole, { ...whole, owner: undefined, due: undefined }],
        Milestones: [{ 'of-action': '1.2', wording: 'Half way', due: '2020-12-15' }],
      },
    })
    expect(differences.map(({ about, says }) => [about, says])).toEqual([
      [
        'a new action',
        'Area: 2 Area 2; What will be done: Something new; Owner: Service Manager; Due: 31 March 2021',
      ],
      ['a new milestone', 'Of action: 1.2; What will have been reached: Half way; Due: 15 December 2020'],
    ])
    expect(problems.map(({ row, column }) => [row, column])).toEqual([
      [9, 'Owner'],
      [9, 'Due'],
    ])
  })

  it('is read wherever columns and rows were moved, and says of columns and what they hold that they are none of its own', async () => {
    const { differences, problems } = await find({
      edits: { '1.2': { wording: 'Moved about' } },
      columns: (columns) => [
        { code: 'mine', head: 'My notes', kind: 'text', value: () => 'to do' },
        ...columns.toReversed(),
      ],
      rows: (rows) => rows.toReversed(),
    })
    expect(differences.map(({ action, says }) => [action, says])).toEqual([['1.2', 'Moved about']])
    expect(problems.map(({ sheet, column }) => [sheet, column])).toEqual([
      ['Plan', 'My notes'],
      ['Milestones', 'My notes'],
      ['Measures', 'My notes'],
    ])
  })
})
