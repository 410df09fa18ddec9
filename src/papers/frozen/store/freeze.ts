import { sql } from 'kysely'
import type { ViewerTx } from '../../../access/index.ts'
import { keepFile, latestChange } from '../../../access/index.ts'
import type { MeetingId } from '../../../governance/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { Document } from '../../document/index.ts'
import type { Known, PaperId } from '../../model/index.ts'
import { toColumn } from '../../store/known-json.ts'
import { papersDb } from '../../tables.ts'
import type { FrozenFigure, FrozenFinding, Version, VersionId } from '../model.ts'
import { resourceOf, versionsOfPaper } from './versions.ts'

/** A paper as it is to be frozen: everything composed, nothing written yet. */
export interface ToFreeze {
  readonly paperId: PaperId
  readonly title: string
  readonly meeting: { readonly body: string; readonly on: Known<IsoDate> }
  readonly asAt: IsoDate
  readonly documents: { readonly public: Document; readonly private: Document | undefined }
  readonly figures: readonly FrozenFigure[]
  readonly findings: readonly FrozenFinding[]
  readonly forPublic: boolean
}

export interface Freezing {
  /** Why there is another version; needed where there is one already. */
  readonly reason: string | undefined
  readonly meetingId: MeetingId | undefined
}

export type Frozen =
  | { readonly ok: true; readonly version: Version }
  /** What it says is what the last version says. */
  | { readonly ok: false; readonly why: 'unchanged'; readonly version: Version }
  | { readonly ok: false; readonly why: 'no reason' }

const keepDocument = (tx: ViewerTx, edition: 'public' | 'private', paperId: PaperId, document: Document) =>
  keepFile(tx, resourceOf(edition), {
    bytes: Buffer.from(JSON.stringify(document), 'utf8'),
    mediaType: 'application/json',
    fileName: `paper-${paperId}.json`,
  })

/** One freezing of a paper at a time, so that two make two numbers. */
const inTurn = (tx: ViewerTx, paperId: PaperId) =>
  sql`select pg_advisory_xact_lock(hashtext('papers.version'), ${paperId})`.execute(tx.db)

/**
 * Freezes a paper as it stands: its words as data, its figures with what they rest on, what the checker found. What is
 * frozen already is not frozen twice, and whatever replaces it says why.
 */
export async function freeze(
  tx: ViewerTx,
  paper: ToFreeze,
  { reason, meetingId }: Freezing,
): Promise<Frozen> {
  await inTurn(tx, paper.paperId)
  const last = (await versionsOfPaper(tx, paper.paperId)).at(-1)
  const documents = {
    public: await keepDocument(tx, 'public', paper.paperId, paper.documents.public),
    private: paper.documents.private
      ? await keepDocument(tx, 'private', paper.paperId, paper.documents.private)
      : undefined,
  }
  if (last?.documents.public === documents.public && last.documents.private === documents.private)
    return { ok: false, why: 'unchanged', version: last }
  if (last && reason === undefined) return { ok: false, why: 'no reason' }
  const id = await keepVersion(tx, paper, documents, {
    number: (last?.number ?? 0) + 1,
    reason: last ? (reason ?? null) : null,
    meeting_id: meetingId ?? null,
  })
  await keepFigures(tx, id, paper.figures)
  await keepFindings(tx, id, paper.findings)
  const version = (await versionsOfPaper(tx, paper.paperId)).find((one) => one.id === id)
  if (!version) throw new Error('A version that was just frozen cannot be read')
  return { ok: true, version }
}

interface Numbered {
  readonly number: number
  readonly reason: string | null
  readonly meeting_id: MeetingId | null
}

async function keepVersion(
  tx: ViewerTx,
  paper: ToFreeze,
  documents: Version['documents'],
  numbered: Numbered,
): Promise<VersionId> {
  const { id } = await papersDb(tx)
    .insertInto('papers.version')
    .values({
      ...numbered,
      paper_id: paper.paperId,
      title: paper.title,
      body: paper.meeting.body,
      meeting_on: toColumn(paper.meeting.on),
      frozen_on: tx.today,
      frozen_by_person_id: tx.viewer.kind === 'person' ? tx.viewer.personId : null,
      as_at: paper.asAt,
      known_at: await latestChange(tx),
      public_document: documents.public,
      private_document: documents.private ?? null,
      findings: '[]',
      for_public: paper.forPublic,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function keepFigures(
  tx: ViewerTx,
  version: VersionId,
  figures: readonly FrozenFigure[],
): Promise<void> {
  const rows = figures.map(({ edition, value, ...figure }, place) => ({
    ...{ version_id: version, place, resource: resourceOf(edition) },
    ...figure,
    value: JSON.stringify(value),
  }))
  if (rows.length > 0) await papersDb(tx).insertInto('papers.version_figure').values(rows).execute()
}

async function keepFindings(
  tx: ViewerTx,
  version: VersionId,
  findings: readonly FrozenFinding[],
): Promise<void> {
  const rows = findings.map(({ edition, ...finding }, place) => ({
    ...{ version_id: version, place, resource: resourceOf(edition) },
    ...finding,
  }))
  if (rows.length > 0) await papersDb(tx).insertInto('papers.version_finding').values(rows).execute()
}
