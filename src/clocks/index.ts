export type { Basis, ClockRule, Relaxed, Why } from './model.ts'
export { isChangeable, isVerified } from './model.ts'
export type { ClockEvent } from './events/index.ts'
export type { Fact } from './facts.ts'
export type { ClockId } from './rules/index.ts'
export { clockRules } from './rules/index.ts'
export { dueDate, isInForce, lastMoment, NotInForce, rulesInForce, whyThisDate } from './engine.ts'
export type { ClockNote, NoteKind } from './note.ts'
export { dueWithNotes, kindsAllowed, noteKinds } from './note.ts'
export type { LocalLimit, LocalLimits } from './local-limits.ts'
export type { Due, NoDate, Reckoned, Rulebook } from './rulebook.ts'
export { publishedRules, reckon, rulesFor } from './rulebook.ts'
export { decisions, localLimits, rulebookOf, rulebookWith } from './store.ts'
export { isCouncils, partsChanged, partsOf, type RulebookParts } from './parts.ts'
export type { ClocksNeeds, WouldMove } from './needs.ts'
export { nearestIds, readClockId } from './find.ts'
export { canBeLate } from './never-late.ts'
export {
  askedOf,
  checkedInWords,
  conventions,
  relaxedInWords,
  ruleInWords,
  sourceInWords,
} from './wording.ts'
export { DueOn, WhyText, WhyThisDate } from './views/why-this-date.tsx'
export { Mark } from './views/mark.tsx'
