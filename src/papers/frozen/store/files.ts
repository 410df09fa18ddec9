import type { ViewerTx } from '../../../access/index.ts'
import { keepFile, keptFile } from '../../../access/index.ts'
import type { Document } from '../../document/index.ts'
import type { FormatId } from '../../document/formats.ts'
import { formats } from '../../document/formats.ts'
import { isDocument } from '../../document/is-document.ts'
import type { Edition } from '../../exempt/model.ts'
import { papersDb } from '../../tables.ts'
import type { Version, VersionFile, VersionId } from '../model.ts'
import { filesOf, resourceOf } from './versions.ts'

/** A frozen edition as data; undefined where it has none, or none for this viewer. */
export async function documentOfVersion(
  tx: ViewerTx,
  { documents }: Version,
  edition: Edition,
): Promise<Document | undefined> {
  const sha256 = documents[edition]
  const file = sha256 === undefined ? undefined : await keptFile(tx, resourceOf(edition), sha256)
  return file && frozenDocument(file.bytes)
}

/** We wrote it, and its hash says that nobody else did: it is what it was. */
function frozenDocument(bytes: Buffer): Document {
  const document: unknown = JSON.parse(bytes.toString('utf8'))
  if (!isDocument(document)) throw new Error('A frozen paper is not the document that it was kept as')
  return document
}

/** Keeps a file that was made of a version; one that is kept already stays. */
export async function keepVersionFile(
  tx: ViewerTx,
  version: VersionId,
  { edition, form }: Pick<VersionFile, 'edition' | 'form'>,
  { bytes, fileName }: { readonly bytes: Buffer; readonly fileName: string },
): Promise<void> {
  const resource = resourceOf(edition)
  const sha256 = await keepFile(tx, resource, { bytes, mediaType: formats[form].mediaType, fileName })
  await papersDb(tx)
    .insertInto('papers.version_file')
    .values({ version_id: version, resource, form, sha256, bytes: bytes.length, made_on: tx.today })
    .onConflict((conflict) => conflict.columns(['version_id', 'resource', 'form']).doNothing())
    .execute()
}

/** The very bytes that were made when the version was frozen. */
export async function versionFile(
  tx: ViewerTx,
  version: VersionId,
  edition: Edition,
  form: FormatId,
): Promise<{ readonly bytes: Buffer; readonly fileName: string; readonly sha256: string } | undefined> {
  const held = (await filesOf(tx, version)).find((one) => one.edition === edition && one.form === form)
  if (!held) return undefined
  const file = await keptFile(tx, resourceOf(edition), held.sha256)
  return file && { bytes: file.bytes, fileName: file.fileName, sha256: held.sha256 }
}
