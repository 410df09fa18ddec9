import { isDocument } from '../document/is-document.ts'
import type { Order, Printed, PrintedForm } from './forms.ts'
import { printedForms } from './forms.ts'

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isForm = (value: unknown): value is PrintedForm => printedForms.some((form) => form === value)

/** What the parent sent; undefined for anything else. */
export function orderIn(message: unknown): Order | undefined {
  if (!isObject(message)) return undefined
  const { id, form, document } = message
  return typeof id === 'number' && isForm(form) && isDocument(document) ? { id, form, document } : undefined
}

/** What the child answered; undefined for anything else. */
export function answerIn(message: unknown): Printed | undefined {
  if (!isObject(message) || typeof message.id !== 'number') return undefined
  const { id, bytes, missing, failed } = message
  if (bytes instanceof Uint8Array) return { id, bytes }
  if (typeof missing === 'string') return { id, missing }
  return typeof failed === 'string' ? { id, failed } : undefined
}
