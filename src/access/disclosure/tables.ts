import type { Generated } from 'kysely'
import type { IsoDate } from '../../kernel/index.ts'
import type { ProtectedTable } from '../permissions/protected-table.ts'
import type { ViewerTx } from '../record/viewer.ts'
import type { Piece } from './model/figure.ts'

const kept = (table: ProtectedTable['table'], read: ProtectedTable['read']): ProtectedTable => ({
  table,
  versioned: true,
  read,
  insert: ['change publication'],
})

/** The release register: whoever releases adds to it, and nobody changes or removes what left. */
export const publicationTables: readonly ProtectedTable[] = [
  kept('publication.release', ['read publication']),
  kept('publication.printed', ['read publication']),
  kept('publication.basis', ['change publication']),
]

type Versioned = { id: Generated<number>; known_from: Generated<number> }

type PublicationTables = {
  'publication.release': Versioned & {
    level: 'board' | 'public'
    on_day: IsoDate
    title: string
    audience: string
    released_by_person_id: number
  }
  'publication.printed': Versioned & {
    release_id: number
    place: number
    measure: string
    cell: string
    area: string
    from_day: IsoDate
    to_day: IsoDate
    piece: Piece
    printed: string
  }
  'publication.basis': Versioned & { release_id: number; figures: string; sums: string }
  'access.person': { id: number; name: string }
}

/** The viewer's transaction, knowing the register's tables. */
export const publicationDb = (tx: ViewerTx) => tx.db.$extendTables<PublicationTables>()
