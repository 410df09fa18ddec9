import { createHmac } from 'node:crypto'

/** A form as it was posted: its key, where it was sent, and its fields. */
export interface PostedForm {
  readonly key: string
  /** The address it was sent to, with its question: the same words sent elsewhere are another form. */
  readonly address: string
  readonly fields: Readonly<Record<string, unknown>>
}

/** What stands in a form's fields for a file: enough to know it again, and none of it. */
export interface PostedFile {
  readonly fileName: string
  /** In hex. */
  readonly sha256: string
}

/** Whether a field of a posted form is an uploaded file, told by its hash and name, and no text. */
export const isPostedFile = (field: unknown): field is PostedFile =>
  typeof field === 'object' && field !== null && 'sha256' in field && 'fileName' in field

/** Fields in one order, whatever order they came in; the values of one name stay as they were sent. */
const inOrder = (fields: PostedForm['fields']) =>
  Object.entries(fields)
    .filter(([name]) => name !== '_key')
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => [name, isPostedFile(value) ? [value.fileName, value.sha256] : value])

/**
 * HMAC-SHA-256 of what a form says, under the form's own key, which no other form has: two digests that are equal were
 * the same form sent twice, and equal words in two forms have nothing in common.
 */
export const digestOf = ({ key, address, fields }: PostedForm): Buffer =>
  createHmac('sha256', key)
    .update(JSON.stringify([address, inOrder(fields)]))
    .digest()
