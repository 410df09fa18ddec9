import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { readSheets, unvaried } from '../../spreadsheets/index.ts'
import type { PlanId } from '../ids.ts'
import { nothingAround } from '../model/around.ts'
import { approvePlan } from '../store/versions.ts'
import type { Edits } from '../testing/edited-workbook.ts'
import { editedWorkbook, findingsOf, takenOut } from '../testing/edited-workbook.ts'
import { madePost } from '../testing/made-plan.ts'
import type { RandomPlan } from '../testing/random-plan.ts'
import { dueDay, putPlan, randomPlan, startDay, words } from '../testing/random-plan.ts'
import { acceptBook } from './accept.ts'
import { readBack } from './bring-back.ts'
import { judge } from './judge.ts'
import { asPosted, postedBook } from './posted.ts'
import type { PlanRead } from './read.ts'
import type { SheetName } from './sheets.ts'
import { planSheets } from './sheets.ts'

const titles = ['constructor', '=Head of “Service”', 'O’Brien’s team, North', '😀 Analyst']

/** One changed cell: the row by its place in its table, the column, what it shall say. */
interface Edit {
  readonly sheet: SheetName
  readonly row: number
  readonly code: string
  readonly says: string | number
}

const at = fc.nat({ max: 5 })
const edit = (sheet: SheetName, code: string, says: fc.Arbitrary<string | number>) =>
  fc.record({ sheet: fc.constant(sheet), row: at, code: fc.constant(code), says })

const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.oneof(
    edit('Plan', 'wording', words),
    edit('Plan', 'owner', fc.constantFrom('', ...titles)),
    edit('Plan', 'kind', fc.constantFrom('task', 'practice change')),
    edit('Plan', 'start', startDay),
    edit('Plan', 'due', dueDay),
    edit('Plan', 'progress', words),
    edit('Milestones', 'wording', words),
    edit('Milestones', 'due', dueDay),
    edit('Milestones', 'met', fc.constantFrom('2020-11-01', '2020-11-20')),
    edit('Measures', 'target', fc.integer({ min: 2, max: 90 })),
    edit('Measures', 'tolerance', fc.constantFrom(0, 2.5, 7)),
  ),
  { maxLength: 6 },
)

/** The edits by the names of the rows that there are; the last of two of one cell counts. */
function namedEdits(read: PlanRead, all: readonly Edit[]): Edits {
  const sheets = new Map(planSheets(read).map(({ name, rows }) => [name, [...rows.keys()]]))
  const named: Record<string, Record<string, string | number>> = {}
  for (const { sheet, row, code, says } of all) {
    const key = sheets.get(sheet)?.[row]
    if (key !== undefined) named[key] = { ...named[key], [code]: says }
  }
  return named
}

type Cells = ReadonlyMap<string, string>

/** Every cell that may be changed, by `row code`. */
const cellsOf = (read: PlanRead): Cells =>
  new Map(
    planSheets(read).flatMap(({ rows, columns }) =>
      [...rows].flatMap(([key, values]) =>
        columns
          .filter(({ editable }) => editable)
          .map(({ code }) => [`${key} ${code}`, unvaried(values.get(code) ?? '')] as const),
      ),
    ),
  )

const flat = (edited: Edits): Cells =>
  new Map(
    Object.entries(edited).flatMap(([key, cells]) =>
      Object.entries(cells).map(([code, says]) => [`${key} ${code}`, unvaried(String(says))] as const),
    ),
  )

/** What an edit differs from: cells that say something else. */
const differing = (edited: Cells, from: Cells): Cells =>
  new Map([...edited].filter(([cell, says]) => from.get(cell) !== says))

interface Said {
  readonly about: string
  readonly column: string | null
  readonly says: string
}

// Each run writes workbooks and reads them in child processes.
describe('a random plan that goes out and comes back', { timeout: 240_000 }, () => {
  let test: TestRecord
  let director: Asking
  let posts: readonly number[]

  beforeAll(async () => {
    test = await testRecord()
    director = await test.person({ roles: ['director'], posts: ['Director'] })
    posts = await test.as(setUp, async (tx) => {
      const made: number[] = []
      for (const title of titles) made.push(await madePost(tx, title))
      return made
    })
  })
  afterAll(() => test.close())

  const put = (plan: RandomPlan, approved: boolean): Promise<PlanId> =>
    test.as(director, async (tx) => {
      const planId = await putPlan(tx, plan, posts)
      if (approved) await approvePlan(tx, planId, { note: 'First' })
      return planId
    })
  const out = (planId: PlanId) => test.as(director, (tx) => takenOut(tx, planId))
  const found = (planId: PlanId, bytes: Buffer) =>
    findingsOf((work) => test.as(director, work), planId, bytes)

  let files = 0
  /** Brings a workbook back, and accepts everything in it. */
  async function accept(planId: PlanId, bytes: Buffer): Promise<void> {
    const read = await readSheets(bytes, 'plan.xlsx')
    if (!read.ok) throw new Error(read.sentence)
    files += 1
    const sha256 = files.toString(16).padStart(64, '0')
    const done = await test.as(director, async (tx) => {
      const back = await readBack(tx, planId, read.sheets, nothingAround)
      if (!back.ok) throw new Error(back.sentence)
      const rows = asPosted(judge(back.rows, back.sheets))
      const posted = postedBook({ sha256, rows, reason: 'A property' })
      return posted && acceptBook(tx, planId, posted, nothingAround)
    })
    expect(done).toMatchObject({ ok: true })
  }

  const inColumns = (read: PlanRead, cells: Cells) => {
    const heads = new Map(
      planSheets(read).flatMap(({ rows, columns }) =>
        [...rows.keys()].flatMap((key) =>
          columns.map(({ code, head }): [string, string] => [`${key} ${code}`, head]),
        ),
      ),
    )
    return [...cells].map(([cell, says]) => `${cell.split(' ')[0]} ${heads.get(cell)}: ${says}`).toSorted()
  }
  /** 'milestone M1 of action 1.1' is about M1. */
  const saidIn = (all: readonly Said[]) =>
    all.map(({ about, column, says }) => `${about.split(' ')[1]} ${column}: ${unvaried(says)}`).toSorted()

  it('unedited says nothing, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(randomPlan, fc.boolean(), async (plan, approved) => {
        const planId = await put(plan, approved)
        const bytes = await editedWorkbook(await out(planId))
        expect(await found(planId, bytes)).toEqual({ differences: [], conflicts: [], problems: [] })
      }),
      { numRuns: 8 },
    )
  })

  it('edited says exactly what was edited, and once accepted goes out with it', async () => {
    await fc.assert(
      fc.asyncProperty(randomPlan, edits, fc.boolean(), async (plan, all, approved) => {
        const planId = await put(plan, approved)
        const read = await out(planId)
        const edited = namedEdits(read, all)
        const bytes = await editedWorkbook(read, { edits: edited })
        const { differences, conflicts, problems } = await found(planId, bytes)
        const changed = differing(flat(edited), cellsOf(read))
        expect([conflicts, problems]).toEqual([[], []])
        expect(saidIn(differences)).toEqual(inColumns(read, changed))
        await accept(planId, bytes)
        const after = await out(planId)
        expect(cellsOf(after)).toEqual(new Map([...cellsOf(read), ...changed]))
        expect(await found(planId, bytes)).toEqual({ differences: [], conflicts: [], problems: [] })
      }),
      { numRuns: 8 },
    )
  })

  it('edited by two calls exactly that a conflict which both changed, each to something else', async () => {
    await fc.assert(
      fc.asyncProperty(randomPlan, edits, edits, async (plan, mine, theirs) => {
        const planId = await put(plan, true)
        const read = await out(planId)
        const [ours, others] = [namedEdits(read, mine), namedEdits(read, theirs)]
        await accept(planId, await editedWorkbook(read, { edits: others }))
        const moved = differing(flat(others), cellsOf(read))
        const wanted = differing(flat(ours), cellsOf(read))
        const open = new Map([...wanted].filter(([cell, says]) => moved.get(cell) !== says))
        const both = new Map([...open].filter(([cell]) => moved.has(cell)))
        const only = new Map([...open].filter(([cell]) => !moved.has(cell)))
        const { differences, conflicts, problems } = await found(
          planId,
          await editedWorkbook(read, { edits: ours }),
        )
        expect(problems).toEqual([])
        expect(saidIn(conflicts)).toEqual(inColumns(read, both))
        expect(saidIn(differences)).toEqual(inColumns(read, only))
      }),
      { numRuns: 8 },
    )
  })
})
