export type { CheckRule, Fault, Finding, Place, Severity } from './model.ts'
export { check, checkRules, rulesFor } from './check.ts'
