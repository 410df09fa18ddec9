import { refusal, type Refusal } from './refusals.ts'

/** What the bytes show without the PDF library: asked first, since it costs nothing and cannot go wrong. */
export function outwardRefusal(bytes: Uint8Array): Refusal | undefined {
  if (bytes.length === 0) return refusal('empty')
  if (!asText(bytes.subarray(0, 1024)).includes('%PDF-')) return refusal('not a PDF')
  // A download cut short lacks its end. The library would mend the file and silently leave out pages.
  const end = asText(bytes.subarray(-65_536)).replace(/[\s\0]+$/, '')
  return end.slice(-1024).includes('%%EOF') ? undefined : refusal('damaged')
}

const asText = (part: Uint8Array) => Buffer.from(part.buffer, part.byteOffset, part.length).toString('latin1')
