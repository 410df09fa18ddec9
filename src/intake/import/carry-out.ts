import type { ViewerTx } from '../../access/index.ts'
import { becauseOf, keepFile, numberedAhead, onlyAsking } from '../../access/index.ts'
import type { FileProblem } from '../annex-a/model.ts'
import { keepChangedValues, rectifiedSoFar } from '../store/changed-values.ts'
import type { ChangedValue } from './changed-values.ts'
import { previewOf } from './compare-lists.ts'
import { asComing, type ExtractComing, type ExtractRead } from './extract-read.ts'
import { appliedBefore, keepProblems, markApplied, receiveFile, sha256Of } from './imports.ts'
import type { Preview, Received } from './model.ts'
import { TableCounts } from './much-put.ts'
import type { Put, Tell } from './put-extract.ts'
import { putExtract } from './put-extract.ts'
import { keepRespelled, type RespelledNumbers } from './respelled.ts'
import { takeTurn } from './turn.ts'
import { keepWhatWasSaid } from './what-was-said.ts'

/** Transactions of the product's own intake, which alone may write facts about children. */
export type AsIntake = <T>(work: (tx: ViewerTx) => Promise<T>) => Promise<T>

export type Applied = { readonly id: number; readonly preview: Preview; readonly backLoaded: boolean } & {
  /** The file went in before, for the same day: this is that import, and nothing was changed. */
  readonly before: boolean
}

/**
 * Puts an extract in: one transaction, whole or not at all. The same bytes for the same day go in once, however often
 * and from however many places they are sent.
 * @param read an extract that is there, or whose lists come while the file is read.
 * @param importId an import that was received and checked before; without it one is made.
 * @param tell hears how far it is.
 */
export async function applyExtract(
  tx: ViewerTx,
  received: Received,
  read: ExtractRead | ExtractComing,
  importId?: number,
  tell?: Tell,
): Promise<Applied> {
  const earlier = await wentInBefore(tx, received)
  if (earlier) return earlier
  await becauseOf(tx, `Extract as at ${received.asAt}`)
  await numberedAhead(tx)
  const id = importId ?? (await receiveFile(tx, received))
  // While the rest of the file is read the database has least to do.
  await keepFile(tx, 'intake', {
    bytes: received.bytes,
    mediaType: 'application/octet-stream',
    fileName: received.fileName,
  })
  const coming = comingOf(read)
  const counts = new TableCounts(tx)
  const put = await putExtract(tx, coming, id, { tell, counts })
  const preview = previewOf(coming.besides(), put)
  await keepProblems(tx, id, problemsOf(coming, put))
  await keepRespelled(tx, id, put.respelled, false)
  await keepChangedValues(tx, id, valuesOf(put), await rectifiedSoFar(tx))
  const { digests } = coming.besides()
  if (digests && put.isLatest) await keepWhatWasSaid(tx, id, digests)
  await markApplied(tx, id, preview, put.backLoaded)
  await counts.others()
  return { id, preview, backLoaded: put.backLoaded, before: false }
}

/** Asked again once it is this one's turn: the import that it waited for may have been of the same file. */
async function wentInBefore(tx: ViewerTx, { bytes, asAt }: Received): Promise<Applied | undefined> {
  const sha256 = sha256Of(bytes)
  const told = async () => {
    const earlier = await appliedBefore(tx, sha256, asAt)
    if (!earlier?.preview) return undefined
    const { id, preview, backLoaded } = earlier
    return { id, preview, backLoaded: backLoaded ?? false, before: true }
  }
  const earlier = await told()
  if (earlier) return earlier
  await takeTurn(tx)
  return told()
}

const comingOf = (read: ExtractRead | ExtractComing): ExtractComing =>
  'parts' in read ? read : asComing(read)

const problemsOf = (coming: ExtractComing, { keptOut }: Put): readonly FileProblem[] => [
  ...coming.besides().problems,
  ...keptOut.problems,
]

const valuesOf = ({ facts, whoChanged }: Put): readonly ChangedValue[] => [
  ...facts.flatMap(({ values }) => values.values),
  ...whoChanged.values(),
]

/** What applying would come to, everything that is wrong with the file, and what it changes in rows that are held. */
export interface Previewed {
  readonly preview: Preview
  readonly problems: readonly FileProblem[]
  readonly respelled: RespelledNumbers
  readonly values: readonly ChangedValue[]
  /** Up to which of them what was rectified is not among the values. */
  readonly rectified: number
}

/** Thrown to undo a transaction whose outcome was all that was wanted. */
class OnlyAsked extends Error {
  readonly previewed: Previewed
  constructor(previewed: Previewed) {
    super('Asked, and undone')
    this.previewed = previewed
  }
}

/**
 * What applying would do: it is done, and undone. So the preview cannot differ from what then happens, unless another
 * import comes between.
 */
export async function previewExtract(
  asIntake: AsIntake,
  received: Received,
  read: ExtractRead | ExtractComing,
  tell?: Tell,
): Promise<Previewed> {
  const coming = comingOf(read)
  try {
    return await asIntake(async (tx) => {
      // Before the first write, as whoever applies does: the other way round the two wait for each other.
      await onlyAsking(tx)
      await takeTurn(tx)
      const id = await receiveFile(tx, received)
      const rectified = await rectifiedSoFar(tx)
      const put = await putExtract(tx, coming, id, { tell, onlyAsked: true })
      const preview = previewOf(coming.besides(), put)
      const { respelled } = put
      throw new OnlyAsked({
        preview,
        problems: problemsOf(coming, put),
        respelled,
        values: valuesOf(put),
        rectified,
      })
    })
  } catch (undone) {
    if (undone instanceof OnlyAsked) return undone.previewed
    throw undone
  }
}
