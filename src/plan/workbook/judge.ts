import type { Values } from '../../spreadsheets/index.ts'
import { unvaried } from '../../spreadsheets/index.ts'
import { longDate, readIsoDate } from '../../kernel/index.ts'
import { actionsOf } from '../model/plan.ts'
import { whyCode } from './cells.ts'
import type { Settling } from './becomes.ts'
import { becomesOf } from './becomes.ts'
import type { Added, Edit, RowsRead } from './edits.ts'
import type { Difference, Findings, PlanProblem } from './finding.ts'
import { problem } from './finding.ts'
import type { PlanRead } from './read.ts'
import type { PlanSheet, SheetName } from './sheets.ts'
import { wishOfAction, wishOfNewAction } from './wish-action.ts'
import { wishOfMeasure } from './wish-measure.ts'
import { wishOfMilestone, wishOfNewMilestone } from './wish-milestone.ts'
import type { CannotStand, Wished } from './wishes.ts'
import { waitingAbout } from './words.ts'

/** A row's differences and conflicts, with what stands ready to be carried out for the cells that are chosen. */
export interface Judged {
  readonly row: Edit | Added
  readonly differences: readonly (Difference & { readonly code: string })[]
  readonly conflicts: readonly (Difference & { readonly code: string })[]
  readonly wish: (chosen: (code: string) => boolean) => Wished
}

export interface Judgement {
  readonly rows: readonly Judged[]
  readonly problems: readonly PlanProblem[]
}

export interface Sheets {
  readonly read: PlanRead
  readonly now: readonly PlanSheet[]
  readonly asOf: (change: number) => readonly PlanSheet[] | undefined
  readonly settling: Settling
}

const sheetNamed = (sheets: readonly PlanSheet[] | undefined, name: SheetName): PlanSheet | undefined =>
  sheets?.find((each) => each.name === name)

const aboutOf = (sheet: SheetName, key: string, action: string | undefined): string => {
  const of = action === undefined ? '' : ` of action ${action}`
  return sheet === 'Plan'
    ? `action ${key}`
    : sheet === 'Milestones'
      ? `milestone ${key}${of}`
      : `measure ${key}${of}`
}

/** Whether this very change was asked for before, and waits. */
function isAsked(read: PlanRead, { sheet, key }: Edit, code: string, says: string): boolean {
  const action = actionsOf(read.whole).find(({ reference }) => reference === key)
  const milestone = actionsOf(read.whole)
    .flatMap(({ milestones }) => milestones)
    .find(({ id }) => `M${id}` === key)
  if (code === 'due') return (sheet === 'Plan' ? action : milestone)?.asked?.toOn === says
  if (sheet !== 'Plan' || !action) return false
  return waitingAbout(read.whole, { actionId: action.id }).some(
    ({ what, to }) => what === code && to === (code === 'owner' && says === '' ? 'nobody' : says),
  )
}

const wishOf = (read: PlanRead, { sheet, key }: Edit, cells: Values): Wished =>
  sheet === 'Plan'
    ? wishOfAction(read, key, cells)
    : sheet === 'Milestones'
      ? wishOfMilestone(read, key, cells)
      : wishOfMeasure(read, key, cells)

type Cell = Difference & { readonly code: string; readonly isConflict: boolean }

function cellsOf(edit: Edit, sheets: Sheets, now: PlanSheet, then: Values): readonly Cell[] {
  const held = now.rows.get(edit.key)
  const action = now.actionOf(edit.key)
  return [...edit.cells].flatMap(([code, says]) => {
    const was = then.get(code) ?? ''
    const holds = held?.get(code) ?? ''
    if (unvaried(says) === unvaried(holds) || isAsked(sheets.read, edit, code, says)) return []
    return {
      code,
      sheet: edit.tab,
      row: edit.row,
      column: now.columns.find((column) => column.code === code)?.head ?? code,
      action: action ?? null,
      about: aboutOf(edit.sheet, edit.key, edit.sheet === 'Plan' ? undefined : action),
      was,
      held: holds,
      says,
      ...becomesOf(edit.sheet, code, was, sheets),
      isConflict: unvaried(was) !== unvaried(holds),
    }
  })
}

const problemsOf = (
  { tab, row }: Edit | Added,
  now: PlanSheet,
  action: string | undefined,
  cells: Values,
  wrong: readonly CannotStand[],
): readonly PlanProblem[] =>
  wrong.map(({ code, expected, then }) =>
    problem({
      sheet: tab,
      row,
      column: now.columns.find((column) => column.code === code)?.head ?? code,
      action,
      found: cells.get(code) ?? '',
      expected,
      then: `The row is left out. ${then ?? 'Put it right in the sheet, and bring it back once more.'}`,
    }),
  )

const nothing: Judgement = { rows: [], problems: [] }

function judgeEdit(edit: Edit, sheets: Sheets): Judgement {
  const now = sheetNamed(sheets.now, edit.sheet)
  const then = sheetNamed(sheets.asOf(edit.change), edit.sheet)?.rows.get(edit.key)
  if (!now || !then) return nothing
  const cells = cellsOf(edit, sheets, now, then)
  if (cells.length === 0) return nothing
  const said = (chosen: (code: string) => boolean): Values =>
    new Map(cells.filter(({ code }) => chosen(code)).map(({ code, says }) => [code, says]))
  const whole = wishOf(
    sheets.read,
    edit,
    said(() => true),
  )
  const action = now.actionOf(edit.key)
  if (!whole.ok) return { rows: [], problems: problemsOf(edit, now, action, edit.cells, whole.problems) }
  const judged: Judged = {
    row: edit,
    differences: cells.filter(({ isConflict }) => !isConflict),
    conflicts: cells.filter(({ isConflict }) => isConflict),
    wish: (chosen) => {
      const some = said(chosen)
      return some.size === 0 ? { ok: true, wish: undefined } : wishOf(sheets.read, edit, some)
    },
  }
  return { rows: [judged], problems: [] }
}

/** 'Area: 1 Management oversight; What will be done: …' */
const rowInWords = (cells: Values, { columns }: PlanSheet): string =>
  columns
    .filter(({ code }) => code !== whyCode && cells.has(code))
    .map(({ code, head }) => `${head}: ${inWords(cells.get(code) ?? '')}`)
    .join('; ')

export const inWords = (text: string): string => {
  const day = readIsoDate(text)
  return day === undefined ? text : longDate(day)
}

function judgeAdded(added: Added, { read, now: sheets }: Sheets): Judgement {
  const now = sheetNamed(sheets, added.sheet)
  if (!now) return nothing
  const isAction = added.sheet === 'Plan'
  const wished = isAction ? wishOfNewAction(read, added.cells) : wishOfNewMilestone(read, added.cells)
  if (!wished.ok)
    return { rows: [], problems: problemsOf(added, now, undefined, added.cells, wished.problems) }
  const difference = {
    code: '',
    sheet: added.tab,
    row: added.row,
    column: null,
    action: isAction ? null : (added.cells.get('of-action') ?? null),
    about: isAction ? 'a new action' : 'a new milestone',
    was: '',
    held: '',
    says: rowInWords(added.cells, now),
    becomes: isAction ? 'a new action, under the next reference of its area' : 'a new milestone',
    needsReason: false,
  }
  return {
    rows: [{ row: added, differences: [difference], conflicts: [], wish: () => wished }],
    problems: [],
  }
}

/** What everything that was changed in the sheets comes to, against the plan as it stands now. */
export function judge({ edits, added, problems }: RowsRead, sheets: Sheets): Judgement {
  const judged = [
    ...edits.map((edit) => judgeEdit(edit, sheets)),
    ...added.map((each) => judgeAdded(each, sheets)),
  ]
  return {
    rows: judged.flatMap(({ rows }) => rows),
    problems: [...problems, ...judged.flatMap((each) => each.problems)],
  }
}

const plain = ({ sheet, row, column, action, about, was, held, says, becomes, needsReason }: Difference) => ({
  sheet,
  row,
  column,
  action,
  about,
  was,
  held,
  says,
  becomes,
  needsReason,
})

/** The judgement as data: what the command line prints. */
export const findingsIn = ({ rows, problems }: Judgement): Findings => ({
  differences: rows.flatMap(({ differences }) => differences.map(plain)),
  conflicts: rows.flatMap(({ conflicts }) => conflicts.map(plain)),
  problems,
})
