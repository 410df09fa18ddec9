import type { ClockId } from '../../../clocks/index.ts'
import type { Stage } from '../model/challenge.ts'

/** The clock of each formal stage; Cafcass has a pace of its own. */
export const stageClocks: Readonly<Partial<Record<Stage, ClockId>>> = {
  'team manager': 'cla.iro_dispute.stage1',
  'head of service': 'cla.iro_dispute.stage2',
  director: 'cla.iro_dispute.stage3',
}

/** All formal stages together. */
export const wholeClock: ClockId = 'cla.iro_dispute'

/** Talking it over, before the formal process: this product's proposal, which no law and no guidance sets. */
export const informalWithin = { workingDays: 5 } as const

/** A second challenge about the same child makes it a repeat, whatever came of the first. */
export const repeatFrom = 2
