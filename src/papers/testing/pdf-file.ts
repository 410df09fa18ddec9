import type { StructTreeNode } from 'pdfjs-dist/types/src/display/api.js'
import { z } from 'zod'

/** One element of a tagged PDF, as an independent reader gives it to a screen reader. */
export interface Element {
  readonly role: string
  readonly alternative: string | undefined
  readonly words: string
}

/** What an independent reader finds in a PDF. */
export interface PdfRead {
  readonly pages: number
  readonly title: string
  readonly language: string
  /** The part of PDF/UA that the file says it keeps. */
  readonly accessibleBy: string
  readonly bookmarks: readonly string[]
  /** In reading order, all pages. */
  readonly elements: readonly Element[]
  readonly text: string
  /** Sizes of letters in points, the smallest first. */
  readonly sizes: readonly number[]
}

const Info = z.object({ Title: z.string().catch(''), Language: z.string().catch('') })
const Named = z.object({ title: z.string(), items: z.array(z.unknown()) })

function namesIn(outline: readonly unknown[]): readonly string[] {
  return outline.flatMap((item) => {
    const { title, items } = Named.parse(item)
    return [title, ...namesIn(items)]
  })
}

interface Marked {
  readonly id: string | undefined
  readonly text: string
}

const TextItem = z.object({ str: z.string(), hasEOL: z.boolean(), transform: z.array(z.number()) })
const Mark = z.object({ type: z.string(), id: z.string().nullish() })

/** Words by the marks that the structure refers to. */
function markedWords(items: readonly unknown[]): readonly Marked[] {
  const open: (string | undefined)[] = []
  return items.flatMap((item): readonly Marked[] => {
    const mark = Mark.safeParse(item).data
    if (mark?.type.startsWith('begin')) open.push(mark.id ?? undefined)
    else if (mark?.type.startsWith('end')) open.pop()
    const text = TextItem.safeParse(item).data
    return text
      ? [{ id: open.findLast((id) => id !== undefined), text: text.str + (text.hasEOL ? ' ' : '') }]
      : []
  })
}

const Content = z.object({ type: z.literal('content'), id: z.string() })

function elementsIn(node: StructTreeNode, wordsOf: (id: string) => string): readonly Element[] {
  const below = node.children.flatMap((child) => ('role' in child ? elementsIn(child, wordsOf) : []))
  const own = node.children
    .map((child) => {
      const content = Content.safeParse(child).data
      return content ? wordsOf(content.id) : ''
    })
    .join('')
  const alternative = 'alt' in node && typeof node.alt === 'string' ? node.alt : undefined
  return [{ role: node.role, alternative, words: own.trim() }, ...below]
}

/** Opens a PDF with Mozilla’s reader. */
export async function pdfRead(bytes: Uint8Array): Promise<PdfRead> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const { info, metadata } = await pdf.getMetadata()
  const { Title, Language } = Info.parse(info)
  const outline: unknown = await pdf.getOutline()
  const elements: Element[] = []
  const texts: string[] = []
  const sizes = new Set<number>()
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const marked = markedWords(items)
    texts.push(marked.map(({ text }) => text).join(''))
    for (const item of items) {
      const text = TextItem.safeParse(item).data
      if (text && text.str.trim() !== '') sizes.add(Math.round((text.transform[3] ?? 0) * 10) / 10)
    }
    const tree = await page.getStructTree()
    const wordsOf = (id: string) =>
      marked
        .filter((one) => one.id === id)
        .map(({ text }) => text)
        .join('')
    elements.push(...elementsIn(tree, wordsOf))
  }
  const read = {
    pages: pdf.numPages,
    title: Title,
    language: Language,
    accessibleBy: String(metadata.get('pdfuaid:part') ?? ''),
    bookmarks: namesIn(z.array(z.unknown()).catch([]).parse(outline)),
    elements,
    text: texts.join('\n'),
    sizes: [...sizes].sort((one, other) => one - other),
  }
  await pdf.destroy()
  return read
}
