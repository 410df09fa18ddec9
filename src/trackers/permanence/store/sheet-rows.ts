import type { Post, ViewerTx } from '../../../access/index.ts'
import { auditedRead, posts } from '../../../access/index.ts'
import { seenByPosts } from '../../../children/index.ts'
import type { BringBack, ChangeableRow, SheetColumn, Writes } from '../../../spreadsheets/index.ts'
import { titlesOnce, valuesOf } from '../../../spreadsheets/index.ts'
import type { Entry } from '../model/entry.ts'
import type { SheetRow } from '../model/sheet.ts'
import { rowOf, sheetColumns } from '../model/sheet.ts'
import type { RowWrites } from '../model/sheet-writes.ts'
import { takenBackMeanwhile } from '../model/sheet-taken-back.ts'
import { writesOf } from '../model/sheet-writes.ts'
import { mayStandAlready, recordedAlready } from '../model/recorded-meanwhile.ts'
import { trackedOn } from '../model/standing.ts'
import type { Listed } from '../model/tracker.ts'
import { listedOf } from '../model/tracker.ts'
import { childrenInCare } from './children.ts'
import type { EntryVersion } from './entries.ts'
import { entries, entriesEver } from './entries.ts'
import { postsThatDecide } from './deciding.ts'
import type { Pen } from './writing.ts'
import { holdEntries, newPen } from './writing.ts'
import { mayRecordAbout } from './may-record.ts'

const screen = '/permanence/bring-back'

interface Known {
  readonly child: Listed
  readonly ever: readonly EntryVersion[]
}

/** The child as known when the sheet was taken out. */
function childThen({ child, ever }: Known, version: number): Listed {
  const known = ever
    .filter(({ entry, until }) => entry.version <= version && (until === undefined || until > version))
    .map(({ entry }) => entry)
    .filter(({ takenBackOn }) => takenBackOn === undefined)
    .toSorted((one, other) => one.on.localeCompare(other.on) || one.id - other.id)
  return listedOf(trackedOn(child.facts, known, child.on))
}

/**
 * The action that a row speaks of: the one that it was taken out with, whatever became of it; else the first that was
 * recorded since, so that the same sheet does not record it twice.
 */
function actionNow(
  { child, ever }: Known,
  version: number,
): { then: Entry | undefined; now: Entry | undefined } {
  const taken = rowOf(childThen({ child, ever }, version)).action
  const current = child.entries.filter(({ kind }) => kind === 'action')
  if (taken) return { then: taken, now: current.find(({ id }) => id === taken.id) }
  const before = new Set(ever.filter(({ entry }) => entry.version <= version).map(({ entry }) => entry.id))
  const since = current.filter(({ id }) => !before.has(id)).toSorted((one, other) => one.id - other.id)
  return { then: undefined, now: since[0] }
}

interface Row extends Known {
  /** Of the whole sheet: what its rows write is brought into step once. */
  readonly pen: Pen
  readonly seenBy: ReturnType<typeof seenByPosts>
  /** Posts whose holder may agree a plan, and vacant ones. */
  readonly deciding: ReadonlySet<number>
}

/** Whether what the row opens was opened by somebody else since the rows were read. */
async function openedMeanwhile(tx: ViewerTx, child: Listed, records: RowWrites['records']): Promise<boolean> {
  if (!records.some(({ kind }) => mayStandAlready(kind))) return false
  const now = trackedOn(child.facts, await entries(tx, [child.childId]), child.on)
  return records.some(({ kind, values }) => recordedAlready(now, { kind, ...values }).length > 0)
}

/** Whoever holds the post that an action is given to must be able to see the child: no other owner would learn of it. */
async function unseenOwner(
  { child: { childId }, seenBy }: Row,
  { records, corrections }: RowWrites,
): Promise<RowWrites['problems']> {
  const given = [
    ...records.filter(({ kind }) => kind === 'action').map(({ values }) => values.postId),
    ...corrections
      .filter(({ entry, values }) => entry.kind === 'action' && entry.postId !== values.postId)
      .map(({ values }) => values.postId),
  ]
  for (const postId of given) {
    const seen = postId === undefined ? undefined : await seenBy(postId)
    if (seen?.has(childId) === false)
      return [{ code: 'owner', expected: 'another post: nobody in this one may see this child' }]
  }
  return []
}

/** A plan is agreed by somebody who may decide; one that stands may keep the post that it names. */
function undecided({ deciding }: Row, { records, corrections }: RowWrites): RowWrites['problems'] {
  const named = [
    ...records.filter(({ kind }) => kind === 'plan').map(({ values }) => values.postId),
    ...corrections
      .filter(({ entry, values }) => entry.kind === 'plan' && entry.postId !== values.postId)
      .map(({ values }) => values.postId),
  ]
  return named.some((postId) => postId !== undefined && !deciding.has(postId))
    ? [{ code: 'plan-by', expected: 'the post of a manager or a panel chair, who may decide' }]
    : []
}

function carried({ child, pen }: Row, { records, corrections, problems }: RowWrites): Writes {
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    hold: async (tx) => {
      const held = await holdEntries(
        tx,
        corrections.map(({ entry }) => entry),
      )
      return held && !(await openedMeanwhile(tx, child, records))
    },
    carryOut: async (tx) => {
      for (const { entry, values } of corrections) await pen.change(tx, entry, values)
      for (const { kind, values } of records) await pen.record(tx, { childId: child.childId, kind }, values)
    },
    finish: pen.finish,
  }
}

function changeable(
  tx: ViewerTx,
  known: Row,
  columns: readonly SheetColumn<SheetRow>[],
  all: readonly Post[],
): ChangeableRow {
  const once = titlesOnce(all.map(({ title }) => title))
  const now = (version: number) =>
    valuesOf(columns, { child: known.child, version, action: actionNow(known, version).now })
  return {
    now,
    then: (version) => valuesOf(columns, rowOf(childThen(known, version), version)),
    writes: async (version, yours) => {
      const takenBack = takenBackMeanwhile(
        rowOf(childThen(known, version), version),
        known.ever.map(({ entry }) => entry),
        yours,
      )
      if (takenBack.length > 0) return { ok: false, problems: takenBack }
      const action = actionNow(known, version)
      const asked = { child: known.child, now: now(version), yours, today: tx.today }
      const postOf = (title: string) =>
        once.includes(title) ? all.find((post) => post.title === title)?.id : undefined
      // An action that somebody else recorded meanwhile is not overwritten: the sheet's own is recorded beside it.
      const writes = writesOf({ ...asked, action: action.then && action.now, postOf })
      return carried(known, {
        ...writes,
        problems: [...writes.problems, ...undecided(known, writes), ...(await unseenOwner(known, writes))],
      })
    },
  }
}

const because = 'a sheet of the permanence tracker brought back'

/** Children in care about whom the viewer may record, by the numbers in a sheet; others are absent. */
async function changeableRows(tx: ViewerTx, keys: readonly string[]): ReturnType<BringBack['rows']> {
  const wanted = new Set(keys)
  const mine = await mayRecordAbout(tx)
  const children = await auditedRead(tx, { screen, because }, async () =>
    (await childrenInCare(tx)).filter(({ childId, facts }) => wanted.has(facts.councilId) && mine(childId)),
  )
  const ever = Map.groupBy(
    await entriesEver(
      tx,
      children.map(({ childId }) => childId),
    ),
    ({ entry }) => entry.childId,
  )
  const all = await posts(tx)
  const pen = newPen()
  const { onceToo: deciding } = await postsThatDecide(tx)
  const seenBy = seenByPosts(
    tx,
    children.map(({ childId }) => childId),
  )
  const columns = sheetColumns(new Map(all.map(({ id, title }) => [id, title])))
  return new Map(
    children.map((child) => [
      child.facts.councilId,
      changeable(tx, { pen, seenBy, deciding, child, ever: ever.get(child.childId) ?? [] }, columns, all),
    ]),
  )
}

/** The tracker's way out to Excel and back. */
export const permanenceSheet: BringBack = {
  sheet: 'permanence',
  path: screen,
  thing: 'the permanence tracker',
  back: { href: '/permanence', text: 'Permanence' },
  needs: 'change permanence',
  columns: async (tx) => sheetColumns(new Map((await posts(tx)).map(({ id, title }) => [id, title]))),
  rows: changeableRows,
}

/** Up to which change each child is known: what a sheet that goes out says of its rows. */
export async function sheetVersions(
  tx: ViewerTx,
  childIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const versions = new Map<number, number>()
  for (const { entry } of await entriesEver(tx, childIds))
    versions.set(entry.childId, Math.max(entry.version, versions.get(entry.childId) ?? 0))
  return versions
}
