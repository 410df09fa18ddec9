import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { changesByIds, listOf } from '../../access/index.ts'
import type { ClockNote, NoteKind } from '../../clocks/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ShownNote } from '../model/clock-groups.ts'

type Row = Omit<ClockNote, 'until'> & {
  readonly childId: number
  readonly until: IsoDate | null
  readonly knownFrom: number
}

const noteOf = ({ until, ...row }: Row) => ({ ...row, until: until ?? undefined })

/** What was said of these children's time limits, as known at the viewer's date, by child. */
export async function notesAbout(tx: ViewerTx, children: readonly number[]) {
  const { rows } = await sql<Row>`
    select child_id as "childId", rule, started_on as "startedOn", kind, on_day as on, words, until_on as until,
      known_from as "knownFrom"
    from clocks.note_known where child_id = any((select ${listOf('int', children)})::int[]) order by on_day, id`.execute(
    tx.db,
  )
  return Map.groupBy(rows.map(noteOf), ({ childId }) => childId)
}

/** The same of one child, each with the post of whoever said it. To be read within `auditedRead`. */
export async function notesOf(tx: ViewerTx, childId: number): Promise<readonly ShownNote[]> {
  const notes = (await notesAbout(tx, [childId])).get(childId) ?? []
  const changes = await changesByIds(
    tx,
    notes.map(({ knownFrom }) => knownFrom),
  )
  const by = new Map(changes.map((change) => [change.id, change.by]))
  return notes.map((note) => ({ ...note, by: by.get(note.knownFrom) ?? 'Somebody without a post' }))
}

export interface NewNote {
  readonly childId: number
  readonly rule: string
  readonly startedOn: IsoDate
  readonly kind: NoteKind
  readonly words: string
  readonly until: IsoDate | undefined
}

/** Puts on record, today, what the viewer says of a time limit. */
export async function noteClock(tx: ViewerTx, note: NewNote): Promise<void> {
  if (tx.viewer.kind !== 'person') throw new TypeError('Only a person says why something is late')
  await sql`
    insert into clocks.note (child_id, rule, started_on, kind, on_day, by_person_id, words, until_on)
    values (${note.childId}, ${note.rule}, ${note.startedOn}, ${note.kind}, ${tx.today}, ${tx.viewer.personId},
            ${note.words}, ${note.until ?? null})`.execute(tx.db)
}
