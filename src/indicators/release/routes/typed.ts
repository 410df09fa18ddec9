import { z } from 'zod'
import type { Problem } from '../../../design/index.ts'
import type { TypedRelease } from '../views/release-form.tsx'

const one = z.string().catch('')
const Typed = z.object({
  title: one,
  audience: one,
  chosen: z.union([z.array(z.string()), z.string().transform((text) => [text])]).catch([]),
})

/** What was typed, whatever was posted. */
export function typedIn(body: unknown): TypedRelease {
  const read = Typed.safeParse(body)
  return read.success ? read.data : { title: '', audience: '', chosen: [] }
}

const longest = 200

interface Wanted {
  readonly audience: string
  readonly chosen: string
}

const wanted: Readonly<Record<'board' | 'public', Wanted>> = {
  public: { audience: 'Enter where the public can read it', chosen: 'Choose the measures' },
  board: {
    audience: 'Enter the meeting, with its day',
    chosen: 'Choose the named members: a board’s scorecard goes to nobody else',
  },
}

/** What is wrong with a release that somebody is about to make; `offered` are the ids of the boxes that may be ticked. */
export function problemsWith(
  level: 'board' | 'public',
  { title, audience, chosen }: TypedRelease,
  offered: ReadonlySet<string>,
): readonly Problem[] {
  const long = (field: string, text: string) =>
    text.length > longest ? [{ field, message: `Write ${longest} characters at most` }] : []
  return [
    ...(title.trim() === ''
      ? [{ field: 'title', message: 'Enter what it is called' }]
      : long('title', title)),
    ...(audience.trim() === ''
      ? [{ field: 'audience', message: wanted[level].audience }]
      : long('audience', audience)),
    ...(chosen.length === 0 || !chosen.every((id) => offered.has(id))
      ? [{ field: 'chosen', message: wanted[level].chosen }]
      : []),
  ]
}
