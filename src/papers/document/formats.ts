import type { Document } from './model.ts'

/** A form a paper can take. Another one (PDF, large print, Braille) is another entry here. */
export interface Format {
  readonly name: string
  readonly extension: string
  readonly mediaType: string
  /** The finished file. Each renderer is loaded when it is asked for: Word's alone is some megabytes. */
  readonly render: (document: Document) => Promise<Uint8Array>
}

export const formats = {
  web: {
    name: 'Web page',
    extension: 'html',
    mediaType: 'text/html; charset=utf-8',
    render: async (document) => new TextEncoder().encode((await import('./web/index.ts')).webPage(document)),
  },
  docx: {
    name: 'Word',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: async (document) => (await import('./word/index.ts')).renderWord(document),
  },
} as const satisfies Readonly<Record<string, Format>>

export type FormatId = keyof typeof formats

export const formatIds: readonly FormatId[] = ['web', 'docx']

/** The format somebody named, if there is one of that name. */
export const readFormat = (typed: string): FormatId | undefined => formatIds.find((id) => id === typed)
