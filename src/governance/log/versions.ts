import type { Selectable } from 'kysely'
import { posts, versionsOf } from '../../access/index.ts'
import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { LoggedActionId } from '../ids.ts'
import type { WordedVersion } from '../model.ts'
import type { GovernanceTables } from '../tables.ts'

type Row = Selectable<GovernanceTables['governance.logged_action']>

const dayOf = (day: IsoDate | null): string => (day === null ? '' : longDate(day))

const saysOf = (row: Row, titles: ReadonlyMap<number, string>): WordedVersion['says'] => ({
  'To be done': row.words,
  'Done by': row.owner_post_id === null ? (row.partner ?? '') : (titles.get(row.owner_post_id) ?? ''),
  Due: dayOf(row.due_on),
  'Agreed on': dayOf(row.agreed_on),
  'Promised to': row.promised_to ?? '',
  Ended: row.ending === null ? '' : `${row.ending}, ${dayOf(row.ended_on)}: ${row.ended_words ?? ''}`,
})

/** What the log said of an action, version by version, oldest first: each move of its date among them. */
export async function actionVersions(tx: ViewerTx, id: LoggedActionId): Promise<readonly WordedVersion[]> {
  const titles = new Map((await posts(tx)).map((post) => [post.id, post.title]))
  const found = await versionsOf<Row>(tx, 'governance.logged_action', id)
  return found.map(({ row, change }) => ({
    on: change.on,
    by: change.by,
    reason: change.reason,
    says: saysOf(row, titles),
  }))
}

/** How often its date was moved after the first was set. */
export const timesMoved = (versions: readonly WordedVersion[]): number =>
  versions.filter(({ says }, index) => {
    const before = versions[index - 1]?.says.Due
    return before !== undefined && before !== '' && before !== says.Due
  }).length
