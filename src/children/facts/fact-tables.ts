import type { IsoDate } from '../../kernel/index.ts'
import { adopter, adoption, adoptiveFamily, placementAddress } from './apart.ts'
import { details } from './details.ts'
import { assessment, contact, earlyHelp, enquiry, referral } from './front-door.ts'
import { care, leavingCare, need, protection } from './plans.ts'

/** Every kind of fact about a child that an extract can supply. */
export const factTables = {
  details,
  contact,
  earlyHelp,
  referral,
  assessment,
  enquiry,
  need,
  protection,
  care,
  leavingCare,
  adoption,
  adoptiveFamily,
  placementAddress,
  adopter,
} as const

export type FactName = keyof typeof factTables

type ColumnOf<Name extends FactName> = (typeof factTables)[Name]['columns'][number]
interface Holds {
  readonly text: string
  readonly date: IsoDate
  readonly int: number
  readonly boolean: boolean
}

/** The own columns of one kind of fact, each null where the extract left it out. */
export type FactBody<Name extends FactName> = {
  readonly [Column in ColumnOf<Name> as Column['name']]: Holds[Column['type']] | null
}
