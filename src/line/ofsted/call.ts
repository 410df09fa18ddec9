import type { Duty } from '../../duties/index.ts'
import type { About } from '../monday/lines.ts'
import { linesAbout } from '../monday/lines.ts'
import type { Line } from '../monday/model/line.ts'
import { everything } from '../monday/model/list.ts'
import { pickFactsOf } from '../monday/model/pick-facts.ts'
import type { Challenged, MondayNeeds } from '../monday/needs.ts'
import type { Seen } from '../monday/worked-out.ts'
import { seen as lastSeenInWords } from './model/ask.ts'
import type { Picked } from './model/dozen.ts'
import { dozenOf } from './model/dozen.ts'
import type { PickRule } from './model/rule.ts'
import { pickRules } from './rules/index.ts'

/** One child whom an inspector would pick, with what would be asked about. */
export interface PickedLine {
  readonly childId: number
  readonly line: Line
  /** By which rules, the one that picked the child first. */
  readonly why: readonly { readonly rule: PickRule; readonly because: string }[]
  readonly lastSeen: string
  /** Those that are open; of none, the latest that was closed. */
  readonly challenges: readonly Challenged[]
  readonly duties: readonly Duty[]
}

/** One rule, and how many children it holds for. */
export interface RuleCount {
  readonly rule: PickRule
  /** As many as its list on the Monday list holds. */
  readonly found: number
  /** Of these how many are not among the dozen. */
  readonly more: number
  /** Children of whom nobody can tell. */
  readonly notKnown: number
}

export interface Call extends Pick<Seen, 'told' | 'notKnown'> {
  readonly picked: readonly PickedLine[]
  readonly rules: readonly RuleCount[]
}

/** What an inspector would ask for today, of the children whom the viewer sees; noted as read. */
export async function callOf(seen: Seen, needs: MondayNeeds, about: About): Promise<Call> {
  const dozen = dozenOf(seen.all)
  const lines = await linesAbout(
    seen,
    dozen.map(({ listed }) => listed),
    about,
  )
  const byId = new Map(lines.map((line) => [line.childId, line]))
  const ids = dozen.map(({ listed }) => listed.child.childId)
  const challenges = Map.groupBy(await needs.challenges(seen.tx, ids), ({ childId }) => childId)
  const duties = Map.groupBy(await needs.duties(seen.tx, ids), ({ childId }) => childId)
  const picked = dozen.flatMap((each): readonly PickedLine[] => {
    const { childId } = each.listed.child
    const line = byId.get(childId)
    if (!line) return []
    const said = { challenges: standing(challenges.get(childId) ?? []), duties: duties.get(childId) ?? [] }
    return [{ childId, line, ...whyOf(each, seen), ...said }]
  })
  return {
    picked,
    told: seen.told,
    notKnown: seen.notKnown,
    rules: pickRules.map((rule) => countOf(rule, dozen, seen)),
  }
}

function standing(challenges: readonly Challenged[]): readonly Challenged[] {
  const open = challenges.filter((challenge) => challenge.open)
  return open.length > 0 ? open : challenges.slice(0, 1)
}

function whyOf({ listed, first }: Picked, { tx }: Seen): Pick<PickedLine, 'why' | 'lastSeen'> {
  const facts = pickFactsOf(listed.child, listed.reasons, tx.at.asAt)
  const others = pickRules.filter(({ id }) => id !== first.id && listed.picks.by.includes(id))
  return {
    why: [first, ...others].map((rule) => ({ rule, because: rule.because(facts) })),
    lastSeen: lastSeenInWords(facts),
  }
}

function countOf(rule: PickRule, dozen: readonly Picked[], { all, count }: Seen): RuleCount {
  const found = count({ ...everything, view: 'picked', pick: rule.id })
  const here = dozen.filter(({ listed }) => listed.picks.by.includes(rule.id)).length
  const notKnown = all.filter(({ picks }) => picks.notKnown.includes(rule.id)).length
  return { rule, found, more: found - here, notKnown }
}
