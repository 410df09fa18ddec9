import type { ClockId } from '../../../clocks/index.ts'
import type { PersonRole } from '../../../access/index.ts'
import type { Stage } from '../model/challenge.ts'

/** The clock of each stage; Cafcass has a pace of its own. */
export const stageClocks: Readonly<Partial<Record<Stage, ClockId>>> = {
  informal: 'cla.iro_dispute.informal',
  'team manager': 'cla.iro_dispute.stage1',
  'head of service': 'cla.iro_dispute.stage2',
  director: 'cla.iro_dispute.stage3',
}

/** All formal stages together. */
export const wholeClock: ClockId = 'cla.iro_dispute'

/** Whose next manager must know when a stage passes in silence: who holds this role. After the director nobody here. */
export const nextManager: Readonly<Partial<Record<Stage, PersonRole>>> = {
  informal: 'team manager',
  'team manager': 'head of service',
  'head of service': 'director',
}

/** A second challenge about the same child makes it a repeat, whatever came of the first. */
export const repeatFrom = 2
