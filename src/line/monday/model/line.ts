import type { Birth } from '../../../children/index.ts'
import type { NextAction } from '../../../children/index.ts'
import { isNobody, isUnborn } from '../../../children/index.ts'
import type { NeedId } from '../rules/needs.ts'
import { ageInWords } from './age.ts'
import type { Listed } from './list.ts'
import { isNobodys } from './list.ts'
import { nextOf } from './next.ts'
import type { ReasonInWords, Telling } from './words.ts'
import { reasonInWords, titleOfRule } from './words.ts'

/** What a line says of a child besides: the council's number, and the age as far as it is known. */
export interface Named {
  readonly childId: number
  readonly councilId: string
  readonly birth: Birth
}

/** One child's line, ready to be shown or written into a file. */
export interface Line {
  readonly childId: number
  readonly councilId: string
  readonly age: string
  readonly status: string
  readonly team: string | undefined
  readonly worker: string | undefined
  readonly hasWorker: boolean
  /** Open work, and none of the council’s teams answers for the child, whatever the extract calls its team. */
  readonly isNobodys: boolean
  /** The worst first. */
  readonly reasons: readonly (ReasonInWords & { readonly need: NeedId })[]
  /** The one thing to do first, as the child's own page says it; none where nothing is asked for. */
  readonly next: NextAction | undefined
  /** What nobody can tell: the title of the limit, and what would supply it. */
  readonly notKnown: readonly { readonly title: string; readonly supply: string }[]
}

/** The line of a child on the list; none where there is no such child. */
export type LineOf = (each: Listed) => Line | undefined

/** Puts each child's line into words once, when somebody is first shown it: the same line is the same object. */
export function linesOnce(named: ReadonlyMap<number, Named>, telling: Telling): LineOf {
  const said = new WeakMap<Listed, Line>()
  return (each) => {
    const name = named.get(each.child.childId)
    const line = said.get(each) ?? (name && lineOf(each, name, telling))
    if (line) said.set(each, line)
    return line
  }
}

function lineOf(listed: Listed, named: Named, telling: Telling): Line {
  const { child, reasons, notKnown } = listed
  const about = { ...telling, unborn: isUnborn(named.birth, telling.asAt) }
  const inWords = reasons.map((reason) => ({ ...reasonInWords(child, reason, about), need: reason.need }))
  return {
    childId: child.childId,
    councilId: named.councilId,
    age: ageInWords(named.birth, telling.asAt),
    status: child.status,
    team: child.teamName,
    worker: child.workerName,
    hasWorker: !isNobody(child.workerName),
    isNobodys: isNobodys({ child }),
    reasons: inWords,
    next: nextOf(listed, inWords[0], about),
    notKnown: notKnown.map((clock) => ({
      title: titleOfRule(clock.rule, telling),
      supply: clock.notKnown ?? '',
    })),
  }
}
