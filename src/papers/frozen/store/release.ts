import { sql } from 'kysely'
import type { ViewerTx } from '../../../access/index.ts'
import { papersDb } from '../../tables.ts'
import type { Release, Version } from '../model.ts'
import { filesOf } from './versions.ts'

export type Released = { readonly ok: true } | { readonly ok: false; readonly problem: string }

/** A figure that somebody typed and that says no source holds a paper back, whoever it is for. */
const withoutSource = ({ findings }: Version) => findings.filter(({ rule }) => rule === 'figures.source')

function refused(version: Version, { edition, inPublic }: Release): string | undefined {
  const typed = withoutSource(version)
  if (typed.length > 0)
    return `It has ${typed.length === 1 ? 'a figure' : `${typed.length} figures`} typed by hand without a source: “${typed.map(({ found }) => found).join('”, “')}”. Mend the paper and freeze it again; then release the new version.`
  if (inPublic && edition === 'private') return 'An edition with exempt information is not for the public.'
  if (inPublic && !version.forPublic)
    return 'This paper was not written for the public: its figures are not those that the rules let out. Draw up a public paper.'
  if (edition === 'private' && version.documents.private === undefined)
    return 'There is no private edition: nothing in this version is exempt.'
  return undefined
}

const markedSince =
  'Since it was frozen, something in it was marked exempt: its public edition still holds it. Freeze the paper again and release the new version.'

/** Whether the public edition holds what was marked exempt only afterwards. */
async function keptBackSince(tx: ViewerTx, { id }: Version): Promise<boolean> {
  const { rows } = await sql<{
    kept: boolean
  }>`select ${id}::int = any(papers.kept_back_versions()) as kept`.execute(tx.db)
  return rows[0]?.kept === true
}

/** Gives a version to somebody: an event of its own, which stays. */
export async function release(
  tx: ViewerTx,
  version: Version,
  to: Omit<Release, 'releasedOn'>,
): Promise<Released> {
  const problem =
    refused(version, { ...to, releasedOn: tx.today }) ??
    (to.edition === 'public' && (await keptBackSince(tx, version)) ? markedSince : undefined)
  if (problem !== undefined) return { ok: false, problem }
  const files = (await filesOf(tx, version.id)).filter(({ edition }) => edition === to.edition)
  if (files.length === 0)
    return { ok: false, problem: 'Its files are not made yet: wait for them, or make them again.' }
  await papersDb(tx)
    .insertInto('papers.release')
    .values({
      version_id: version.id,
      edition: to.edition,
      audience: to.audience,
      in_public: to.inPublic,
      released_on: tx.today,
      released_by_person_id: tx.viewer.kind === 'person' ? tx.viewer.personId : null,
    })
    .execute()
  return { ok: true }
}
