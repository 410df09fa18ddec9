import { auditedRead } from '../../access/index.ts'
import { isNobody } from '../../children/index.ts'
import type { Rulebook } from '../../clocks/index.ts'
import { ageInWords } from './model/age.ts'
import type { CountUnder, Filter, Listed } from './model/list.ts'
import { listUnder } from './model/list.ts'
import type { ReasonInWords, Telling } from './model/words.ts'
import { reasonInWords, titleOfRule } from './model/words.ts'
import type { NeedId } from './rules/needs.ts'
import type { Named } from './store/named-children.ts'
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

/** Where the lines are shown, and why they are read. */
export interface About {
  readonly screen: string
  readonly because: string
}

/** Reads lines of the list and notes, in the same transaction, whose they are. */
export async function linesOf(seen: Seen, part: Part, about: About): Promise<Shown> {
  const { all, count, rulebook } = seen
  const under = listUnder(part.filter, all)
  const lines = await linesAbout(seen, under.slice(part.from, part.from + part.count), about)
  return { all, count, found: under.length, lines, rulebook }
}

/** The lines of these children, in their order; noted as read. */
export async function linesAbout(
  { tx, rulebook, named }: Seen,
  shown: readonly Listed[],
  about: About,
): Promise<readonly Line[]> {
  const telling = { asAt: tx.at.asAt, rulebook }
  const lines = shown.flatMap((each) => {
    const name = named.get(each.child.childId)
    return name ? [lineOf(each, name, telling)] : []
  })
  return auditedRead(tx, about, () => Promise.resolve(lines))
}

function lineOf({ child, reasons, notKnown }: Listed, named: Named, telling: Telling): Line {
  return {
    childId: child.childId,
    councilId: named.councilId,
    age: ageInWords(named.birth, telling.asAt),
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
