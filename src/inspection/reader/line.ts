import type { Marker } from './markers.ts'
import type { Piece } from './positioned.ts'

/** One line of print, its list marker taken off and its footnote marks left out. */
export interface Line {
  page: number
  text: string
  marker: Marker | undefined
  /** Where the words begin: after the marker, if there is one. */
  x: number
  right: number
  y: number
  size: number
  bold: boolean
  paragraph: number | undefined
  furniture: boolean
  pieces: readonly Piece[]
}
