import { z } from 'zod'
import type { BodyId } from '../ids.ts'
import { readBodyId } from '../ids.ts'
import { reportingKinds } from '../model.ts'
import type { NewLine } from '../store/reporting-lines.ts'
import type { TypedLine } from '../views/lines.tsx'

const shown = z.string().catch('')

const Typed = z.object({ to: shown, kind: shown, what: shown })

/** The form as it was typed, to show it again. */
export const typedLine = (posted: unknown): TypedLine =>
  Typed.catch({ to: '', kind: '', what: '' }).parse(posted)

/** Reads the form about whom a body answers to; `others` are the bodies it offered. */
export const LineForm = (fromId: BodyId, others: ReadonlySet<BodyId>) =>
  z
    .object({
      to: z.string().transform((value, context) => {
        const id = readBodyId(value)
        if (id !== undefined && others.has(id)) return id
        context.addIssue({ code: 'custom', message: 'Choose the body it answers to' })
        return z.NEVER
      }),
      kind: z.enum(reportingKinds, 'Choose the kind of line'),
      what: z.string().trim().min(1, 'Enter what is passed up'),
    })
    .transform(({ to, ...rest }): NewLine => ({ fromId, toId: to, ...rest }))
