import type { BodyId } from '../ids.ts'
import type { ReportingKind } from '../model.ts'

/** What a structure chart is drawn from. */
export interface Structure {
  readonly bodies: readonly StructureBody[]
  readonly lines: readonly { readonly fromId: BodyId; readonly toId: BodyId; readonly kind: ReportingKind }[]
}

export interface StructureBody {
  readonly id: BodyId
  readonly name: string
  readonly meets: string | undefined
  readonly inPublic: boolean
}

/** A point in CSS pixels, from the top left. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface Box {
  readonly id: BodyId
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly inPublic: boolean
  /** The name, broken into lines that fit. */
  readonly name: readonly string[]
  readonly note: readonly string[]
}

/** A connection drawn through these points, from the body that reports to the one it reports to. */
export interface Connector {
  readonly fromId: BodyId
  readonly toId: BodyId
  readonly kind: ReportingKind
  readonly points: readonly Point[]
}

/** Everything there is to draw, so that a page, a paper and a test see the same picture. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly boxes: readonly Box[]
  readonly connectors: readonly Connector[]
}
