import type { CodeOf } from '../../../children/facts/index.ts'
import type { Dice } from '../dice.ts'
import type { Placement } from '../model.ts'

type Type = CodeOf<'placementType'>

/** Made-up neighbours; a few live abroad from here, which Annex A gives as a code. */
const elsewhere = ['Hazelshire', 'Quayshire', 'Mossdale Council', 'WAL']
const ownArea = 'Fernshire'

/** Letters that the second half of a British postcode may hold. ZZ is no postcode area: none of these can exist. */
const letters = 'ABDEFGHJLNPQRSTUWXYZ'
function madeUpPostcode(dice: Dice): string {
  const letter = () => letters.charAt(dice.whole(0, letters.length - 1))
  return `ZZ${dice.whole(90, 99)} ${dice.whole(1, 9)}${letter()}${letter()}`
}

const urn = (dice: Dice) => `SC${String(dice.whole(1, 900)).padStart(6, '0')}`

const providers = {
  family: [['PR0', 1]],
  relative: [['PR1', 1]],
  fostering: [
    ['PR1', 60],
    ['PR4', 32],
    ['PR5', 8],
  ],
  home: [
    ['PR4', 80],
    ['PR1', 8],
    ['PR5', 12],
  ],
  other: [
    ['PR4', 75],
    ['PR5', 15],
    ['PR3', 10],
  ],
} as const satisfies Record<string, readonly (readonly [CodeOf<'placementProvider'>, number])[]>

type Kind = keyof typeof providers

function kindOf(type: Type): Kind {
  if (type === 'P1') return 'family'
  if (type === 'U1' || type === 'U2' || type === 'U3') return 'relative'
  if (type.startsWith('U') || type.startsWith('A')) return 'fostering'
  return type.startsWith('K') || type.startsWith('R') || type === 'S1' ? 'home' : 'other'
}

/** How often each kind lies outside the council's area. */
const outside: Readonly<Record<Kind, number>> = {
  family: 0.1,
  relative: 0.2,
  fostering: 0.3,
  home: 0.65,
  other: 0.35,
}

export function placement(dice: Dice, type: Type, more: Partial<Placement> = {}): Placement {
  const kind = kindOf(type)
  const provider = dice.weighted<CodeOf<'placementProvider'>>(providers[kind])
  const inside = !dice.chance(outside[kind])
  const registered = kind === 'home' || (kind === 'fostering' && provider !== 'PR1')
  return {
    type,
    provider,
    inside,
    authority: inside ? ownArea : dice.one(elsewhere),
    postcode: madeUpPostcode(dice),
    urn: registered ? urn(dice) : null,
    ...more,
  }
}

/** Where nobody may read where the child is: Annex A has a code for it, and the address stays out. */
export const confidentialPlacement = (dice: Dice, type: Type): Placement =>
  placement(dice, type, { inside: false, authority: 'CON', postcode: null, urn: null })
