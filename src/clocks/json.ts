import type { ClockRule, Why } from './model.ts'
import { isVerified } from './model.ts'

/** What `los clocks list --json` prints of each rule. */
export function ruleAsJson(rule: ClockRule) {
  const { counting, ...limit } = rule.limit
  const { note, ...checked } = rule.checked
  return {
    rule: rule.id,
    title: rule.title,
    kind: rule.kind,
    asks: rule.asks,
    onlyWhere: rule.onlyWhere ?? null,
    startsWhen: rule.startsWhen,
    stopsWhen: rule.stopsWhen,
    limit,
    hours: rule.hours ?? null,
    recurs: rule.recurs ?? null,
    restartsWhen: rule.restartsWhen ?? [],
    mayPause: rule.mayPause ?? null,
    relaxes: rule.relaxes ?? null,
    neverRuns: rule.neverRuns ?? null,
    runsOn: rule.runsOn,
    convention: counting,
    basis: rule.basis,
    inForce: rule.inForce,
    source: rule.source,
    verified: isVerified(rule),
    checked,
    note: note ?? null,
    examples: rule.examples,
  }
}

/** What `los clocks due --json` prints. */
export function whyAsJson({ rule, trigger, due, arithmetic, relaxed }: Why) {
  const { title, onlyWhere, limit, hours, convention, basis, inForce, source, verified, checked, note } =
    ruleAsJson(rule)
  return {
    rule: rule.id,
    title,
    onlyWhere,
    from: trigger,
    due,
    limit,
    hours,
    convention,
    basis,
    inForce,
    relaxed: relaxed ? { by: relaxed.by.id, how: relaxed.how, baseDue: relaxed.baseDue } : null,
    arithmetic: arithmetic.sentences,
    source,
    verified,
    checked,
    note,
  }
}
