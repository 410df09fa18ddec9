import { createHash } from 'node:crypto'
import { z } from 'zod'
import { effects, groups, type GroupSaid } from './groups.ts'
import type { AssessmentForm, SignedThing } from './kinds.ts'
import { likelihoods, severities, type DataRisk } from './risk.ts'

export const screeningAnswers = ['yes', 'no', 'not known'] as const
export type ScreeningAnswer = (typeof screeningAnswers)[number]

export interface Screened {
  readonly answer: ScreeningAnswer
  readonly because: string
}

/** Everything that was answered and written. What nobody has said yet is simply not there. */
export interface Said {
  readonly screening: Readonly<Record<string, Screened>>
  readonly sections: Readonly<Record<string, string>>
  readonly risks: readonly DataRisk[]
  readonly groups: Readonly<Record<string, GroupSaid>>
}

export const nothingSaid: Said = { screening: {}, sections: {}, risks: [], groups: {} }

const rated = z.object({ likelihood: z.enum(likelihoods), severity: z.enum(severities) })

/** What was said, as it is kept. */
export const KeptSaid: z.ZodType<Said> = z.object({
  screening: z.record(z.string(), z.object({ answer: z.enum(screeningAnswers), because: z.string() })),
  sections: z.record(z.string(), z.string()),
  risks: z.array(z.object({ risk: z.string(), before: rated, measures: z.string(), residual: rated })),
  groups: z.record(
    z.string(),
    z.object({
      effect: z.enum(effects),
      evidence: z.string(),
      impact: z.string(),
      mitigation: z.string(),
    }),
  ),
})

const screeningWords = (form: AssessmentForm, said: Said): readonly unknown[] =>
  form.screening.map(({ id }) => [id, said.screening[id]?.answer, said.screening[id]?.because])

const wholeWords = (form: AssessmentForm, said: Said): readonly unknown[] => [
  screeningWords(form, said),
  form.sections.map(({ id }) => [id, said.sections[id]]),
  said.risks.map(({ risk, before, measures, residual }) => [
    risk,
    before.likelihood,
    before.severity,
    measures,
    residual.likelihood,
    residual.severity,
  ]),
  groups.map(({ id }) => {
    const about = said.groups[id]
    return [id, about?.effect, about?.evidence, about?.impact, about?.mitigation]
  }),
]

/** Of what somebody signs: the same words give the same one, and any other word another. */
export const fingerprintOf = (form: AssessmentForm, what: SignedThing, said: Said): string =>
  createHash('sha256')
    .update(JSON.stringify(what === 'screening' ? screeningWords(form, said) : wholeWords(form, said)))
    .digest('hex')
