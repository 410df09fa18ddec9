/** Why a document was not read. The words are for the program to switch on; the sentence is for the person. */
export const whyRefused = [
  'empty',
  'not a PDF',
  'too large',
  'too many pages',
  'encrypted',
  'damaged',
  'scanned',
  'not an Ofsted report',
  'not read yet',
  'took too long',
  'ran out of memory',
  'reader failed',
] as const
export type WhyRefused = (typeof whyRefused)[number]

export interface Refusal {
  ok: false
  why: WhyRefused
  /** One sentence or two: what is the matter, and what to do. */
  sentence: string
}

const byHand = 'type the inspection in by hand'

/** `detail` is the one fact that a sentence needs: a size, a count, what the document calls itself. */
const sentences: Record<WhyRefused, (detail: string) => string> = {
  empty: () => 'The file is empty. Download the report again from Ofsted’s page and choose that file.',
  'not a PDF': () =>
    'This is not a PDF. Choose the PDF that Ofsted published, not a Word file, a web page or a shortcut to it.',
  'too large': (detail) =>
    `The file is larger than ${detail}, which no Ofsted report is. Check that it is the report itself.`,
  'too many pages': (detail) =>
    `The document has ${detail}, which no Ofsted report has. Check that it is the report itself.`,
  encrypted: () =>
    `The PDF is locked with a password. Choose Ofsted’s own file, which has none, or ${byHand}.`,
  damaged: () => 'The PDF is damaged or incomplete. Download it again from Ofsted’s page.',
  scanned: () =>
    `The PDF holds pictures of pages and no text that can be read. Choose Ofsted’s own file, or ${byHand}.`,
  'not an Ofsted report': () =>
    'This PDF does not look like an Ofsted report. Choose an inspection report or a focused-visit letter.',
  'not read yet': (detail) => `This looks like ${detail}, which we cannot read yet. Please ${byHand}.`,
  'took too long': (detail) => `Reading was stopped after ${detail}. Choose Ofsted’s own file, or ${byHand}.`,
  'ran out of memory': () =>
    `Reading needed more memory than is allowed. Choose Ofsted’s own file, or ${byHand}.`,
  'reader failed': () => `The PDF could not be read. Choose Ofsted’s own file, or ${byHand}.`,
}

export const refusal = (why: WhyRefused, detail = ''): Refusal => ({
  ok: false,
  why,
  sentence: sentences[why](detail),
})
