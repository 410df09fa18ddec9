import type { ViewerTx } from '../../access/index.ts'
import { isoDate } from '../../kernel/index.ts'
import type { PlanId } from '../../plan/index.ts'
import {
  actionsOf,
  addEvidence,
  enterValue,
  joinMeasure,
  nothingAround,
  planWithAreas,
  requestChange,
  signOverride,
} from '../../plan/index.ts'
import { proof } from '../content/proof.ts'
import { changeAsked, override } from '../content/signed.ts'
import type { Entered } from './actions.ts'
import { done } from './actions.ts'
import type { Established } from './people.ts'

type Proof = (typeof proof)[number]

async function enterMeasure(
  tx: ViewerTx,
  { actionId }: Entered,
  { aims, kept }: NonNullable<Proof['measure']>,
  { post }: Established,
): Promise<void> {
  if (typeof kept === 'string') {
    done(await joinMeasure(tx, { actionId }, { ...aims, kept: { by: 'the library', library: kept } }))
    return
  }
  const { name, source, collector, values } = kept
  const keeping = {
    name,
    source,
    unit: 'percent',
    better: 'higher',
    collectorPostId: post(collector),
  } as const
  const { measureId } = done(
    await joinMeasure(tx, { actionId }, { ...aims, kept: { by: 'hand', ...keeping } }),
  )
  for (const [day, value, note] of values) {
    const onDay = isoDate(day)
    done(await enterValue(tx, measureId, { onDay, value, note, enteredOn: onDay }, collector))
  }
}

/** Measures and evidence of what is in the plan: before anything is accepted, since that stands on them. */
export async function enterProof(
  tx: ViewerTx,
  entered: readonly Entered[],
  established: Established,
): Promise<void> {
  for (const one of entered) {
    const of = proof.find(({ reference }) => reference === one.reference)
    if (of?.measure) await enterMeasure(tx, one, of.measure, established)
    for (const [by, said] of of?.evidence ?? [])
      done(await addEvidence(tx, one.actionId, said, undefined, by))
  }
}

/** What a manager signed beside what is computed. */
export async function signForExample(tx: ViewerTx, planId: PlanId): Promise<void> {
  const whole = await planWithAreas(tx, planId, nothingAround)
  const action = whole && actionsOf(whole).find(({ reference }) => reference === override.reference)
  if (!action) throw new Error('The example’s override is of no action')
  const { by, says, reason, fromOn, untilOn } = override
  const signed = { scale: 'impact', says, reason, fromOn, untilOn, computed: action.impact.impact } as const
  done(await signOverride(tx, { actionId: action.id }, signed, by))
}

/** Asks for what the board, or whoever may approve the plan, has not settled yet. */
export async function askForChange(tx: ViewerTx, planId: PlanId): Promise<void> {
  const whole = await planWithAreas(tx, planId, nothingAround)
  const action = whole && actionsOf(whole).find(({ reference }) => reference === changeAsked.reference)
  if (!action) throw new Error('The example’s change is of no action')
  const { by, to, on, reason } = changeAsked
  const change = {
    what: 'wording',
    actionId: action.id,
    text: to,
    from: action.text,
    to,
    ofVersion: action.version,
    reason,
    askedOn: on,
  } as const
  done(await requestChange(tx, change, by, true))
}
