import type { SectionBlock } from '../../document/index.ts'
import type { BaseFacts, FactName, GatheredFacts, PaperTemplate, Part, Told } from '../../model/index.ts'

/** A part before anything stands in it. */
export type PartFrame = Omit<Part, 'blocks'>

/** What a piece may know of the paper it stands in. */
export interface Filling {
  readonly template: PaperTemplate
  /** Every part that this paper has, in order. */
  readonly frames: readonly PartFrame[]
}

/** Something that the record can fill a section with: what it says, which facts it needs, and the words. Pure. */
export interface Piece {
  /** What it says, for whoever writes a template. */
  readonly says: string
  /** Only these are gathered. */
  readonly needs: readonly FactName[]
  readonly fill: (facts: GatheredFacts, filling: Filling) => readonly SectionBlock[]
}

const holds = <Name extends FactName>(
  facts: GatheredFacts,
  needs: readonly Name[],
): facts is GatheredFacts & Told<Name> => needs.every((name) => facts[name] !== undefined)

/** The facts that were asked for. @throws when they were not gathered: a fault of the product. */
function told<Name extends FactName>(facts: GatheredFacts, needs: readonly Name[]): BaseFacts & Told<Name> {
  if (!holds(facts, needs)) throw new Error(`Not gathered for this paper: ${needs.join(', ')}`)
  return facts
}

export const piece = <Name extends FactName>(
  says: string,
  needs: readonly Name[],
  fill: (facts: Told<Name>, filling: Filling) => readonly SectionBlock[],
): Piece => ({ says, needs, fill: (facts, filling) => fill(told(facts, needs), filling) })

/** When a section is there at all: in words, with the facts it is judged by. */
export interface Condition {
  /** Reads on from “Only there when …”. */
  readonly says: string
  readonly needs: readonly FactName[]
  readonly holds: (facts: GatheredFacts) => boolean
}

export const condition = <Name extends FactName>(
  says: string,
  needs: readonly Name[],
  isSo: (facts: Told<Name>) => boolean,
): Condition => ({ says, needs, holds: (facts) => isSo(told(facts, needs)) })
