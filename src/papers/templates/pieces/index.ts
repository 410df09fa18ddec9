import type { FactName, PaperTemplate, TemplatePart } from '../../model/index.ts'
import { cabinetPieces } from './cabinet.ts'
import { conditions } from './conditions.ts'
import { packPieces } from './pack.ts'
import type { Condition, Piece } from './piece.ts'

export type { Condition, Filling, PartFrame, Piece } from './piece.ts'

/** All that the record can fill a section with, by name. */
export const pieces = { ...cabinetPieces, ...packPieces } as const
export type PieceName = keyof typeof pieces

export { conditions }
export type ConditionName = keyof typeof conditions

const isPiece = (name: string): name is PieceName => Object.hasOwn(pieces, name)
const isCondition = (name: string): name is ConditionName => Object.hasOwn(conditions, name)

/** Undefined where we have none of that name (any longer). */
export const pieceNamed = (name: string): Piece | undefined => (isPiece(name) ? pieces[name] : undefined)
export const conditionNamed = (name: string): Condition | undefined =>
  isCondition(name) ? conditions[name] : undefined

const partsOf = ({ sections, appendices }: PaperTemplate): readonly TemplatePart[] => [
  ...sections,
  ...appendices,
]

/** Which facts a paper of this kind needs: nothing else is gathered for it. */
export function factsNeeded(template: PaperTemplate): ReadonlySet<FactName> {
  const parts = partsOf(template)
  const named = [...(template.recommendations?.pieces ?? []), ...parts.flatMap((part) => part.pieces)]
  const asked = parts.flatMap(({ when }) => (when === undefined ? [] : (conditionNamed(when) ?? [])))
  return new Set([
    ...named.flatMap((name) => pieceNamed(name)?.needs ?? []),
    ...asked.flatMap(({ needs }) => needs),
  ])
}
