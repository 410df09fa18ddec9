import { z } from 'zod'

/**
 * What comes from a child process, one JSON text a line: its messages, and as the last either that all is done or why the
 * file was not read. It was made next to a hostile file, so it is checked like anything from outside.
 */
const frame = z.union([
  z.object({ done: z.literal(true) }),
  z.object({
    refused: z.object({
      code: z.string(),
      detail: z.string(),
      where: z.object({ sheet: z.string().optional(), row: z.number().optional() }),
    }),
  }),
  z.object({ message: z.unknown() }),
])
export type Frame = z.infer<typeof frame>

/** Undefined for a line that is no frame. */
export function frameIn(line: string): Frame | undefined {
  try {
    return frame.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}
