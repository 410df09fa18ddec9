import type { Permission } from '../../access/index.ts'

/** A page of another area that an extract leads to once it is in the record. */
export interface WayOn {
  readonly href: string
  readonly text: string
  /** Offered to those who may open it. */
  readonly needs: Permission
}
