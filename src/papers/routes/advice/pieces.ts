import type { KeptDraft } from '../../model/index.ts'
import { dataProtection, equality } from './assessments.ts'
import { communitySafety, findings, health } from './implications.ts'
import { adviceLists } from './lists.ts'
import type { AdvicePiece, PieceOf } from './piece.ts'

const singles: ReadonlyMap<string, PieceOf> = new Map([
  ['findings', findings],
  ['data-protection', dataProtection],
  ['equality', equality],
  ['community-safety', communitySafety],
  ['health', health],
])

const readPlace = (typed: string): number | 'new' | undefined =>
  typed === 'new' ? typed : /^[1-9]\d{0,3}$/.test(typed) ? Number(typed) : undefined

/** The piece that an address names: 'equality', or 'consultation' with its place, 'new' or 2. Undefined: there is none. */
export function pieceAt(
  { template, advice: { given: advice } }: Pick<KeptDraft, 'template' | 'advice'>,
  slug: string,
  place: string | undefined,
): AdvicePiece | undefined {
  if (place === undefined) return singles.get(slug)?.(advice)
  const at = readPlace(place)
  return at === undefined ? undefined : adviceLists(template.consults ?? []).get(slug)?.(at, advice)
}
