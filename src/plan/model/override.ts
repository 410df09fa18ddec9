import type { IsoDate } from '../../kernel/index.ts'
import type { OverrideId } from '../ids.ts'

export type Scale = 'delivery' | 'impact'

/** A manager's word beside what was computed: signed, dated, reasoned, and not for ever. */
export interface Override {
  readonly id: OverrideId
  readonly version: number
  readonly scale: Scale
  readonly says: string
  /** What was computed when it was signed. */
  readonly computed: string
  readonly reason: string
  readonly fromOn: IsoDate
  readonly untilOn: IsoDate
  readonly writtenBy: string
  readonly lifted: { readonly on: IsoDate; readonly because: string } | null
}

export interface Overrides {
  readonly delivery: Override | null
  readonly impact: Override | null
  /** Those that ended or were lifted, newest first. */
  readonly earlier: readonly Override[]
}

const standsOn = ({ fromOn, untilOn, lifted }: Override, day: IsoDate): boolean =>
  fromOn <= day && day <= untilOn && (lifted === null || lifted.on > day)

/** What stands on a day, one for each scale, and what stood before. */
export function overridesOn(all: readonly Override[], day: IsoDate): Overrides {
  const begun = all.filter(({ fromOn }) => fromOn <= day)
  const on = (scale: Scale) => begun.find((each) => each.scale === scale && standsOn(each, day)) ?? null
  return {
    delivery: on('delivery'),
    impact: on('impact'),
    earlier: begun
      .filter((each) => !standsOn(each, day))
      .toSorted((one, other) => other.fromOn.localeCompare(one.fromOn)),
  }
}
