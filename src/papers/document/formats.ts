import type { Document } from './model.ts'

/** A form a paper can take. Another one is another entry here. */
export interface Format {
  readonly name: string
  readonly extension: string
  readonly mediaType: string
  /**
   * The finished file. Each renderer is loaded when it is asked for: Word's alone is some megabytes.
   * @throws FormMissing where this platform lacks what the form needs.
   */
  readonly render: (document: Document) => Promise<Uint8Array>
  /** Why there is no such form here; undefined where there is. */
  readonly missing: () => Promise<string | undefined>
}

const never = () => Promise.resolve(undefined)

const typesetterMissing = async () => {
  const { hasTypesetter, withoutTypesetter } = await import('./pdf/index.ts')
  return hasTypesetter() ? undefined : withoutTypesetter
}

const brailleMissing = async () => {
  const { hasLiblouis, withoutLiblouis } = await import('./braille/index.ts')
  return hasLiblouis() ? undefined : withoutLiblouis
}

/** Every form of a paper: what draws it, and what is missing on this machine where it cannot be drawn. */
export const formats = {
  web: {
    name: 'Web page',
    extension: 'html',
    mediaType: 'text/html; charset=utf-8',
    render: async (document) => new TextEncoder().encode((await import('./web/index.ts')).webPage(document)),
    missing: never,
  },
  docx: {
    name: 'Word',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: async (document) => (await import('./word/index.ts')).renderWord(document),
    missing: never,
  },
  pdf: {
    name: 'PDF',
    extension: 'pdf',
    mediaType: 'application/pdf',
    render: async (document) => (await import('./pdf/index.ts')).renderPdf(document),
    missing: typesetterMissing,
  },
  'large-print': {
    name: 'Large print',
    extension: 'large-print.pdf',
    mediaType: 'application/pdf',
    render: async (document) => (await import('./pdf/index.ts')).renderLargePrint(document),
    missing: typesetterMissing,
  },
  braille: {
    name: 'Braille',
    extension: 'brf',
    mediaType: 'application/x-brf',
    render: async (document) => (await import('./braille/index.ts')).renderBraille(document),
    missing: brailleMissing,
  },
  text: {
    name: 'Plain text',
    extension: 'txt',
    mediaType: 'text/plain; charset=utf-8',
    render: async (document) => (await import('./plain/index.ts')).renderText(document),
    missing: never,
  },
} as const satisfies Readonly<Record<string, Format>>

export type FormatId = keyof typeof formats

export const formatIds: readonly FormatId[] = ['web', 'docx', 'pdf', 'large-print', 'braille', 'text']

/** The format somebody named, if there is one of that name. */
export const readFormat = (typed: string): FormatId | undefined => formatIds.find((id) => id === typed)
