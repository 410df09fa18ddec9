import type { ComponentChildren } from 'preact'
import { palette } from './palette.ts'

/** A drawing's size and margins, in CSS pixels. Letters are 13 px in all of them. */
export interface Canvas {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly isNarrow: boolean
}

export const broad: Canvas = {
  width: 720,
  height: 330,
  left: 52,
  right: 14,
  top: 26,
  bottom: 42,
  isNarrow: false,
}
export const narrow: Canvas = {
  width: 300,
  height: 260,
  left: 40,
  right: 8,
  top: 26,
  bottom: 42,
  isNarrow: true,
}

/** About how wide so many letters are. */
export const widthOf = (words: string): number => words.length * 7

export interface DrawingsProps {
  /** What it is a picture of: its name, read out. */
  readonly title: string
  /** What it shows: read out after the name. */
  readonly description: string
  readonly draw: (canvas: Canvas) => ComponentChildren
  /** Other heights than usual, such as one that grows with the rows. */
  readonly canvases?: { readonly broad: Canvas; readonly narrow: Canvas } | undefined
}

/** The same picture for wide windows and paper, and for narrow windows: one of the two shows, and is read out. */
export const Drawings = ({ canvases = { broad, narrow }, ...props }: DrawingsProps) => (
  <>
    <Drawing {...props} canvas={canvases.broad} class="los-figure__broad" />
    <Drawing {...props} canvas={canvases.narrow} class="los-figure__narrow" />
  </>
)

/** For a page of paper, where the words of a picture stand beside text of 11 point. */
const onPaper: Canvas = { ...broad, width: 640, height: 230, top: 22, bottom: 38 }

/** One picture by itself, to stand in a document: it brings its own typeface, and the document its name and words. */
export const DrawingOnPaper = ({ draw }: Pick<DrawingsProps, 'draw'>) => (
  <svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox={`0 0 ${onPaper.width} ${onPaper.height}`}
    width={onPaper.width}
    height={onPaper.height}
    font-family="Arial, Liberation Sans, sans-serif"
    font-size="13"
    fill={palette.ink}
  >
    {draw(onPaper)}
  </svg>
)
export const sizeOnPaper = { width: onPaper.width, height: onPaper.height } as const

interface DrawingProps extends Omit<DrawingsProps, 'canvases'> {
  readonly canvas: Canvas
  readonly class: string
}

const Drawing = ({ canvas, title, description, draw, ...props }: DrawingProps) => (
  <svg
    class={`los-chart ${props.class}`}
    role="img"
    viewBox={`0 0 ${canvas.width} ${canvas.height}`}
    width={canvas.width}
    height={canvas.height}
    font-size="13"
    fill={palette.ink}
    focusable="false"
  >
    <title>{title}</title>
    <desc>{description}</desc>
    {draw(canvas)}
  </svg>
)

/** One decimal is finer than any screen, and keeps pages small. */
export const rounded = (number: number): number => Math.round(number * 10) / 10
