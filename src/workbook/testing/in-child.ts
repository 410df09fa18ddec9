import { z } from 'zod'

export const program = new URL('./child-program.ts', import.meta.url)

const batch = z.object({ sheet: z.string(), rows: z.number() })
export type Batch = z.infer<typeof batch>
export const understandBatch = (message: unknown): Batch | undefined => batch.safeParse(message).data
