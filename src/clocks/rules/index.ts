import { executiveDecisionClocks } from './executive-decisions.ts'
import { executiveMeetingClocks } from './executive-meetings.ts'
import { inspectionCycleClocks } from './inspection-cycle.ts'
import { inspectionReportClocks } from './inspection-reports.ts'

/** Rules by topic, in the order in which pages and commands list them. */
export const clockTopics = [
  { topic: 'After an inspection', rules: inspectionReportClocks },
  { topic: 'When Ofsted comes again', rules: inspectionCycleClocks },
  { topic: 'Notice of decisions', rules: executiveDecisionClocks },
  { topic: 'Meetings and what follows them', rules: executiveMeetingClocks },
] as const

export const clockRules = clockTopics.flatMap(({ rules }) => [...rules])

/** The ids that code may name: a misspelt one does not compile. */
export type ClockId = (typeof clockRules)[number]['id']
