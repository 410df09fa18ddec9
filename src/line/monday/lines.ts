import { auditedRead } from '../../access/index.ts'
import type { Rulebook } from '../../clocks/index.ts'
import { ageInWords } from './model/age.ts'
import type { CountUnder, Filter, Listed } from './model/list.ts'
import { listUnder } from './model/list.ts'
import { isNobody } from './model/nobody.ts'
import type { ReasonInWords, Telling } from './model/words.ts'
import { reasonInWords, titleOfRule } from './model/words.ts'
import type { NeedId } from './rules/needs.ts'
import type { Named } from './store/named-children.ts'
import { namedChildren } from './store/named-children.ts'
import type { Seen } from './worked-out.ts'

/** One child's line, ready to be shown or written into a file. */
export interface Line {
  readonly childId: number
  readonly councilId: string
  readonly age: string
  readonly status: string
  readonly team: string | undefined
  readonly worker: string | undefined
  readonly hasWorker: boolean
  /** The worst first. */
  readonly reasons: readonly (ReasonInWords & { readonly need: NeedId })[]
  /** What nobody can tell: the title of the limit, and what would supply it. */
  readonly notKnown: readonly { readonly title: string; readonly supply: string }[]
}

/** A part of the list under a filter: so many lines after so many others. */
export interface Part {
  readonly filter: Filter
  readonly from: number
  readonly count: number
}

export interface Shown {
  readonly all: readonly Listed[]
  readonly count: CountUnder
  readonly found: number
  readonly lines: readonly Line[]
  readonly rulebook: Rulebook
}

/** Reads lines of the list and notes, in the same transaction, whose they are. */
export async function linesOf(
  { tx, all, count, rulebook }: Seen,
  part: Part,
  about: { readonly screen: string; readonly because: string },
): Promise<Shown> {
  const under = listUnder(part.filter, all)
  const shown = under.slice(part.from, part.from + part.count)
  const lines = await auditedRead(tx, about, async () => {
    const named = await namedChildren(
      tx,
      shown.map(({ child }) => child.childId),
    )
    const byId = new Map(named.map((each) => [each.childId, each]))
    const telling = { asAt: tx.at.asAt, rulebook }
    return shown.flatMap((each) => {
      const name = byId.get(each.child.childId)
      return name ? [lineOf(each, name, telling)] : []
    })
  })
  return { all, count, found: under.length, lines, rulebook }
}

function lineOf({ child, reasons, notKnown }: Listed, named: Named, telling: Telling): Line {
  return {
    childId: child.childId,
    councilId: named.councilId,
    age: ageInWords(named, telling.asAt),
    status: child.status,
    team: child.teamName,
    worker: child.workerName,
    hasWorker: !isNobody(child.workerName),
    reasons: reasons.map((reason) => ({ ...reasonInWords(child, reason, telling), need: reason.need })),
    notKnown: notKnown.map((clock) => ({
      title: titleOfRule(clock.rule, telling),
      supply: clock.notKnown ?? '',
    })),
  }
}
