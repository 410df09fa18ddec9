import type { Page, Piece } from '../positioned.ts'

/** One paragraph of a made-up document; its lines are broken by hand with `\n`. */
export interface Printed {
  text: string
  isBold?: boolean
  size?: number
  /** Set apart before the first line. */
  bullet?: string
  /** Where the bullet, or without one the words, begin. */
  x?: number
  /** From the marker to the words. */
  indent?: number
  face?: string
  furniture?: boolean
  /** At this height instead of under what came before. */
  y?: number
  /** Points set apart after the last line, beyond the line's own height. */
  after?: number
}

export const newPage = 'new page'

export interface Sheets {
  /** False leaves out what a tagged PDF says of its paragraphs and furniture. */
  tagged?: boolean
}

const left = 72
const top = 760

/**
 * Sets paragraphs on A4 pages as Word does: 12 point Tahoma, 14.5 points from line to line, more between paragraphs.
 * Letters are taken to be half as wide as high.
 */
export function sheets(content: readonly (Printed | string)[], { tagged = true }: Sheets = {}): Page[] {
  const pages: { number: number; width: number; height: number; pieces: Piece[] }[] = []
  let paragraph = 0
  let y = top
  const start = () => {
    y = top
    pages.push({ number: pages.length + 1, width: 595, height: 842, pieces: [] })
  }
  start()
  for (const part of content) {
    if (part === newPage) {
      start()
      continue
    }
    const printed = typeof part === 'string' ? { text: part } : part
    const set = setParagraph(printed, printed.y ?? y, tagged ? (paragraph += 1) : undefined, tagged)
    pages.at(-1)?.pieces.push(...set)
    if (printed.y === undefined)
      y -= 14.5 * printed.text.split('\n').length * ((printed.size ?? 12) / 12) + (printed.after ?? 12)
  }
  return pages
}

function setParagraph(printed: Printed, y: number, paragraph: number | undefined, tagged: boolean): Piece[] {
  const { text, isBold = false, size = 12, bullet, x = left, indent = 18, furniture = false } = printed
  const face = printed.face ?? (isBold ? 'Tahoma-Bold' : 'Tahoma')
  const common = { size, paragraph, furniture: tagged && furniture }
  const words = bullet === undefined ? x : x + indent
  const lines = text.split('\n').flatMap((line, at) => {
    const height = y - at * size * 1.21
    return [{ ...common, text: line, x: words, right: words + line.length * size * 0.5, y: height, face }]
  })
  if (bullet === undefined) return lines
  const mark = {
    ...common,
    text: bullet,
    x,
    right: x + bullet.length * size * 0.5,
    y,
    face: 'Wingdings-Regular',
  }
  return [mark, ...lines]
}

export const heading = (text: string): Printed => ({ text, isBold: true, size: 14 })
export const bullet = (text: string, more: Partial<Printed> = {}): Printed => ({ text, bullet: '◼', ...more })

/** The opening of a letter about a visit to a made-up council. */
export const letterHead: readonly (Printed | string)[] = [
  { text: 'Ofsted\nPiccadilly Gate', size: 9 },
  '14 May 2021',
  'Dear Ms Example',
  { text: 'Focused visit to Testshire children’s services', isBold: true },
  'This letter summarises the findings of the focused visit to Testshire children’s services on\n20 and 21 April 2021.',
]

export const needsToImprove: Printed = {
  text: 'What needs to improve in this area of social work practice?',
  isBold: true,
}

export const mainFindings: readonly (Printed | string)[] = [
  { text: 'Main findings', isBold: true },
  'Children are seen often. Records are clear.',
]

/**
 * A row of the table of judgements: lines of the name, lines of the grade, and how far below the first line the grade
 * begins.
 */
export function row(y: number, name: string, grade: string, lower = 0): Printed[] {
  return [
    { text: name, x: 79, y, size: 11 },
    { text: grade, x: 395, y: y - lower, size: 11 },
  ]
}

export const tableHead = (y: number): Printed[] => [
  { text: 'Judgement', x: 79, y, isBold: true },
  { text: 'Grade', x: 395, y, isBold: true },
]
