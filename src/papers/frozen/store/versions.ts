import { sql } from 'kysely'
import { z } from 'zod'
import type { ViewerTx } from '../../../access/index.ts'
import type { PaperId } from '../../model/index.ts'
import { fromColumn } from '../../store/known-json.ts'
import { papersDb } from '../../tables.ts'
import type { PaperResource } from '../../tables.ts'
import type { Edition } from '../../exempt/model.ts'
import type { FrozenFigure, FrozenFinding, Release, Version, VersionFile, VersionId } from '../model.ts'

/** As they were kept with the version itself, before papers kept exempt ones apart. */
const Findings = z.array(
  z
    .object({ rule: z.string(), severity: z.string(), section: z.string(), found: z.string() })
    .transform((found): FrozenFinding => ({ edition: 'public', ...found })),
)

/** Which permission an edition is read by. */
export const resourceOf = (edition: Edition): PaperResource =>
  edition === 'public' ? 'papers' : 'exempt papers'
const editionIn = (resource: PaperResource): Edition => (resource === 'papers' ? 'public' : 'private')

/** Every version of a paper, the first one first. */
export async function versionsOfPaper(tx: ViewerTx, paperId: PaperId): Promise<readonly Version[]> {
  const rows = await papersDb(tx)
    .selectFrom('papers.version_known')
    .selectAll()
    .where('paper_id', '=', paperId)
    .orderBy('number')
    .execute()
  const findings = await findingsOfVersions(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    id: row.id,
    paperId,
    number: row.number,
    title: row.title,
    meeting: { body: row.body, on: fromColumn(row.meeting_on), id: row.meeting_id ?? undefined },
    reason: row.reason ?? undefined,
    frozenOn: row.frozen_on,
    asAt: row.as_at,
    knownAt: row.known_at,
    documents: { public: row.public_document, private: row.private_document ?? undefined },
    findings: [...Findings.parse(row.findings), ...(findings.get(row.id) ?? [])],
    forPublic: row.for_public,
  }))
}

/** What the checker found, as far as the viewer may read it. */
async function findingsOfVersions(
  tx: ViewerTx,
  ids: readonly VersionId[],
): Promise<ReadonlyMap<VersionId, readonly FrozenFinding[]>> {
  if (ids.length === 0) return new Map()
  const rows = await papersDb(tx)
    .selectFrom('papers.version_finding')
    .selectAll()
    .where('version_id', '=', sql<number>`any(${ids})`)
    .orderBy('version_id')
    .orderBy('place')
    .execute()
  const all = rows.map(({ version_id, resource, rule, severity, section, found }) => ({
    version: version_id,
    finding: { edition: editionIn(resource), rule, severity, section, found },
  }))
  return new Map(
    [...Map.groupBy(all, ({ version }) => version)].map(([id, of]) => [id, of.map(({ finding }) => finding)]),
  )
}

/** The files of a version that this viewer may have, and those of exempt editions only for whoever may read them. */
export async function filesOf(tx: ViewerTx, version: VersionId): Promise<readonly VersionFile[]> {
  const rows = await papersDb(tx)
    .selectFrom('papers.version_file')
    .select(['resource', 'form', 'sha256', 'bytes', 'made_on'])
    .where('version_id', '=', version)
    .orderBy('id')
    .execute()
  return rows.map(({ resource, form, sha256, bytes, made_on }) => ({
    edition: editionIn(resource),
    ...{ form, sha256, size: bytes, madeOn: made_on },
  }))
}

/** The figures of a version, as printed, in reading order. */
export async function figuresOfVersion(tx: ViewerTx, version: VersionId): Promise<readonly FrozenFigure[]> {
  const rows = await papersDb(tx)
    .selectFrom('papers.version_figure')
    .selectAll()
    .where('version_id', '=', version)
    .orderBy('place')
    .execute()
  return rows.map(({ resource, part, kind, words, area, record, field, value, fingerprint, definition }) => ({
    edition: editionIn(resource),
    ...{ part, kind, words, area, record, field, value, fingerprint, definition },
  }))
}

/** To whom a version was given, the first one first. */
export async function releasesOf(tx: ViewerTx, version: VersionId): Promise<readonly Release[]> {
  const rows = await papersDb(tx)
    .selectFrom('papers.release_known')
    .selectAll()
    .where('version_id', '=', version)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    edition: row.edition,
    audience: row.audience,
    inPublic: row.in_public,
    releasedOn: row.released_on,
  }))
}
