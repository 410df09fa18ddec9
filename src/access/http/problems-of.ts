import { z } from 'zod'
import type { Problem } from '../../design/index.ts'

/** What a form's schema found wrong, one message to a field, for the page that shows the form again. */
export function problemsOf(error: z.ZodError): readonly Problem[] {
  const problems = new Map<string, Problem>()
  for (const { path, message } of error.issues) {
    const field = path.map(String).join('-')
    if (!problems.has(field)) problems.set(field, { field, message })
  }
  return [...problems.values()]
}

/** A field to show again as it was typed; what is no text (a field sent twice, a file) shows as nothing. */
export const shownAgain = z.string().catch('')

/** Reads a form to show it again, whatever was posted: `asTyped(z.object({ name: shownAgain }), request.body)`. */
export const asTyped = <Shape extends z.ZodObject>(fields: Shape, body: unknown): z.output<Shape> =>
  fields.parse(typeof body === 'object' && body !== null ? body : {})
