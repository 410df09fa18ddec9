import type { FastifyRequest } from 'fastify'
import type { At, ViewerTx } from '../../access/index.ts'
import { asViewer } from '../../access/index.ts'
import type { ListDay, Told } from '../../children/index.ts'
import { listDays, listsBehind, toldUpTo } from '../../children/index.ts'
import type { Rulebook } from '../../clocks/index.ts'
import { rulebookOf } from '../../clocks/index.ts'
import { Kept } from '../../kernel/index.ts'
import type { LineOf } from './model/line.ts'
import { linesOnce } from './model/line.ts'
import type { Listed } from './model/list.ts'
import { isNobodys, mondayList } from './model/list.ts'
import type { Part } from './model/part.ts'
import { partOf } from './model/part.ts'
import type { MondayNeeds } from './needs.ts'
import { childrenNow } from './store/children-now.ts'
import { namedChildren } from './store/named-children.ts'
import type { Answer } from './store/sight.ts'
import { keptSight, sightIn } from './store/sight.ts'

/** The list of the whole council on two dates, as the record stood after one change. */
interface WorkedOut {
  readonly rulebook: Rulebook
  /** In the order of need, withheld children included: for nobody’s eyes before `partOf`. */
  readonly whole: readonly Listed[]
  readonly lineOf: LineOf
  /** How many children are nobody’s; withheld ones are not counted, since the number is told to everybody. */
  readonly nobodys: number
  /** Of which day the extracts are that tell of them. */
  readonly days: readonly ListDay[]
  /** By what row security answers: viewers who see the same share their part. */
  readonly parts: Kept<Part>
}

/** The part of the list that one viewer sees, within that viewer's transaction. */
export interface Seen extends Part {
  readonly tx: ViewerTx
  readonly rulebook: Rulebook
  /** Of every child on the list: for the lines of this part alone. */
  readonly lineOf: LineOf
  /** Of the whole council, whoever looks. */
  readonly nobodys: number
  /** Of which day the extracts are by which the list goes. */
  readonly told: Told
  /** Whether no extract tells of the day and nobody is on the list of the whole council: a list of nobody would mislead. */
  readonly notKnown: boolean
}

/** Reads the list as the viewer of a request: `work` gets the viewer’s part of it within the viewer’s transaction. */
export type ReadList = <T>(request: FastifyRequest, work: (seen: Seen) => Promise<T>) => Promise<T>

/** Pairs of dates kept: today’s, and one or two that somebody looks back to. */
const datesKept = 3
const partsKept = 50

/** The product’s own reading, which withholds nothing: what it finds is shown to nobody as it is. */
async function workOut({ record, trackers }: MondayNeeds, at: At): Promise<WorkedOut> {
  return asViewer(record, { asking: { kind: 'system', name: 'line' }, at }, async (tx) => {
    const said = []
    for (const { needs, exceptions } of trackers)
      said.push(...(await exceptions(tx)).map((each) => ({ ...each, needs })))
    const whole = mondayList(await childrenNow(tx, said), tx.at.asAt)
    const nobodys = whole.filter((each) => isNobodys(each) && !each.child.withheld).length
    const ids = whole.map(({ child }) => child.childId)
    const named = new Map((await namedChildren(tx, ids)).map((each) => [each.childId, each]))
    const rulebook = await rulebookOf(tx)
    const lineOf = linesOnce(named, { asAt: tx.at.asAt, rulebook })
    return { rulebook, whole, lineOf, nobodys, days: await listDays(tx), parts: new Kept(partsKept) }
  })
}

/**
 * Works the list out once for each change of the record and pair of dates, not once for each reader: it is the same for
 * everybody but for which children row security shows, and that is asked for each reader in the reader’s own
 * transaction. Any change of the record, an entry as well as an extract, makes it be worked out anew; nothing is kept
 * that a change could leave behind.
 */
export function listReader(needs: MondayNeeds): ReadList {
  const permissions = needs.trackers.map((tracker) => tracker.needs)
  const kept = new Kept<WorkedOut>(datesKept)
  const askSight = keptSight(permissions)
  const underWay = new Map<string, Promise<WorkedOut>>()

  /** Readers who ask for the same at once wait for one working out. */
  function workedOut(key: string, at: At): Promise<WorkedOut> {
    const working = underWay.get(key) ?? workOut(needs, at).finally(() => underWay.delete(key))
    underWay.set(key, working)
    return working
  }

  async function seen(
    tx: ViewerTx,
    { whole, parts, days, ...found }: WorkedOut,
    answer: Answer,
  ): Promise<Seen> {
    const part = parts.at(answer.text) ?? partOf(sightIn(answer, permissions), whole, tx.at.asAt)
    parts.keep(answer.text, part)
    const told = await toldUpTo(tx, days, listsBehind.limits)
    const notKnown = told.newestOn === undefined && whole.length === 0
    return { tx, ...found, ...part, told, notKnown }
  }

  return async (request, work) => {
    // Nobody waits for the working out while holding a connection: sixteen who did would wait for each other for good.
    const first = await request.asViewer(async (tx) => {
      const answer = await askSight(tx)
      const key = JSON.stringify([answer.change, tx.at])
      const found = kept.at(key)
      return found ? { done: await work(await seen(tx, found, answer)) } : { key, at: tx.at }
    })
    if ('done' in first) return first.done
    const found = await workedOut(first.key, first.at)
    kept.keep(first.key, found)
    return request.asViewer(async (tx) => work(await seen(tx, found, await askSight(tx))))
  }
}
