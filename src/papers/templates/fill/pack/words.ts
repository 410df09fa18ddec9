import { fact, text } from '../../../document/build.ts'
import type { Run } from '../../../document/index.ts'
import type { Known } from '../../../model/index.ts'
import { notKnown } from '../../../model/index.ts'

/** An action's page holds its days, its status and its wording. */
export const ofAction = (words: string, id: string, field: string): Run => fact(words, 'plan', id, field)

/** An action as the plan words it, which is its source. */
export const actionNamed = ({
  id,
  reference,
  text: words,
}: {
  readonly id: string
  readonly reference: string
  readonly text: string
}): Run => ofAction(stopped(`${reference} ${words}`), id, 'wording')

/** What the plan as a whole, one of its areas or a risk says: named apart from actions by the first word. */
export const ofPlan = (words: string, id: string, field: string): Run =>
  fact(words, 'plan', `plan-${id}`, field)
export const ofArea = (words: string, id: string, field: string): Run =>
  fact(words, 'plan', `area-${id}`, field)
export const ofRisk = (words: string, id: string, field: string): Run =>
  fact(words, 'plan', `risk-${id}`, field)

export const ofMeasure = (words: string, id: string, field: string): Run => fact(words, 'measures', id, field)

/** An action of the log, a decision or a meeting. */
export const ofLog = (words: string, id: string, field: string): Run =>
  fact(words, 'governance', `action-${id}`, field)
export const ofDecision = (words: string, id: string, field: string): Run =>
  fact(words, 'governance', `decision-${id}`, field)

/** '–' where there is nothing to tell and nothing is missing. */
export const orDash = (value: Known<string>): Run =>
  text(value === notKnown || value.value === '' ? '–' : value.value)

export const upper = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

/** Ends with one full stop. */
export const stopped = (words: string): string =>
  /[.!?]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`
