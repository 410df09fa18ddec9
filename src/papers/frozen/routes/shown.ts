import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../../access/index.ts'
import { NotFound } from '../../../kernel/index.ts'
import type { Document } from '../../document/index.ts'
import type { Edition } from '../../exempt/model.ts'
import { editionFor } from '../../exempt/store/exempt-parts.ts'
import type { PaperId } from '../../model/index.ts'
import type { Opens } from '../../model/opens.ts'
import { opensFor } from '../../model/opens.ts'
import type { Decided } from '../decided.ts'
import { decidedOn, opensDecisions } from '../decided.ts'
import type { FrozenFigure, Release, Version, VersionFile } from '../model.ts'
import { documentOfVersion } from '../store/files.ts'
import { figuresOfVersion, filesOf, releasesOf, versionsOfPaper } from '../store/versions.ts'

const Params = z.object({ n: z.string().catch('') })

/** The version that an address names, with all of the paper. @throws NotFound */
export async function versionAsked(tx: ViewerTx, id: PaperId, request: FastifyRequest) {
  const { n } = Params.parse(request.params)
  const all = await versionsOfPaper(tx, id)
  const version = all.find(({ number }) => String(number) === n)
  if (!version) throw new NotFound()
  return { version, all }
}

/** A version with all that a page says of it. */
export interface VersionShown {
  readonly version: Version
  readonly before: Version | undefined
  readonly after: Version | undefined
  /** The fullest edition that this viewer may read. */
  readonly edition: Edition
  readonly files: readonly VersionFile[]
  readonly figures: readonly FrozenFigure[]
  readonly releases: readonly Release[]
  /** In the viewer's edition: as it was frozen, and as the version before it was. */
  readonly document: Document | undefined
  readonly documentBefore: Document | undefined
  readonly mayChange: boolean
  readonly opens: Opens
  readonly mayRelease: boolean
  readonly decided: readonly Decided[]
  readonly opensDecisions: boolean
}

export async function versionShown(
  tx: ViewerTx,
  id: PaperId,
  request: FastifyRequest,
): Promise<VersionShown> {
  const { version, all } = await versionAsked(tx, id, request)
  const before = all.find(({ number }) => number === version.number - 1)
  const read = async (one: Version | undefined) =>
    one &&
    ((await documentOfVersion(tx, one, editionFor(tx))) ?? (await documentOfVersion(tx, one, 'public')))
  return {
    version,
    before,
    after: all.find(({ number }) => number === version.number + 1),
    edition: version.documents.private === undefined ? 'public' : editionFor(tx),
    files: await filesOf(tx, version.id),
    figures: await figuresOfVersion(tx, version.id),
    releases: await releasesOf(tx, version.id),
    document: await read(version),
    documentBefore: await read(before),
    opens: opensFor(tx),
    mayChange: tx.viewer.grants.has('change papers | any'),
    decided: await decidedOn(tx, id, all, version.number),
    opensDecisions: opensDecisions(tx),
    mayRelease: tx.viewer.grants.has('approve papers | any'),
  }
}
