import type { Document } from '../document/index.ts'

/** The forms that are printed apart from the server: files, each of which takes a while. */
export const printedForms = ['docx', 'pdf', 'large-print', 'braille', 'text'] as const
export type PrintedForm = (typeof printedForms)[number]

/** What the press is asked for. */
export interface Order {
  readonly id: number
  readonly form: PrintedForm
  readonly document: Document
}

/** What comes of it: the file, or why this platform has no such form, or that it failed. */
export type Printed =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly missing: string }
  | { readonly id: number; readonly failed: string }
