import { z } from 'zod'

const Version = z.object({ _version: z.coerce.number().int() })

/** The version of the record that a form was made from; a form without one is answered as if all had changed. */
export function versionIn(body: unknown): number {
  const read = Version.safeParse(body)
  return read.success ? read.data._version : -1
}

/** The fields of a form as they were posted, to be posted once more. */
export const postedAgain = (body: unknown): Readonly<Record<string, string | readonly string[]>> =>
  z
    .record(z.string(), z.union([z.string(), z.array(z.string())]))
    .catch({})
    .parse(body)

/** Every correction says why. */
export const reasonField = z
  .string()
  .trim()
  .min(1, 'Enter why it is changed')
  .max(2000, 'Why it is changed must be 2,000 characters or fewer')

const Reasoned = z.object({ reason: z.string().catch('') }).catch({ reason: '' })

/** The reason as it was typed, to show it again. */
export const typedReason = (body: unknown): string => Reasoned.parse(body).reason
