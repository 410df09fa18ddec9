import { isoDate } from '../../../kernel/index.ts'
import type { PlanFacts } from '../model.ts'
import { action, evidence, sketch } from '../sketch.ts'

export const voice = evidence({
  kind: 'voice',
  title: 'Six families asked',
  source: 'Participation worker',
  evidenceOn: isoDate('2020-10-21'),
})
export const proved = [evidence(), voice]

/** A plan whose action is complete on two kinds of evidence, but for what is changed. */
export const closed = (changed: Parameters<typeof action>[0]): PlanFacts =>
  sketch({
    action: {
      deliveredOn: isoDate('2020-11-02'),
      acceptedOn: isoDate('2020-11-09'),
      evidence: proved,
      ...changed,
    },
  })
