import type { AsOne } from '../../plan/index.ts'
import type { FormatId } from '../document/formats.ts'
import { formatIds, formats } from '../document/formats.ts'
import type { Document } from '../document/index.ts'
import { FormMissing } from '../document/missing.ts'
import type { Edition } from '../exempt/model.ts'
import { PressFailed, type Press } from '../press/index.ts'
import { fileName } from '../views/file-name.ts'
import type { Version, VersionFile, VersionId } from './model.ts'
import { documentOfVersion, keepVersionFile } from './store/files.ts'
import { filesOf } from './store/versions.ts'

type Wanted = Pick<VersionFile, 'edition' | 'form'>

/** A file that could not be made, and why; the others are. */
export interface NotMade extends Wanted {
  readonly why: string
}

const editionsOf = ({ documents }: Version): readonly Edition[] =>
  documents.private === undefined ? ['public'] : ['public', 'private']

/** Every file of a version, made or not. */
export const wantedFiles = (version: Version): readonly Wanted[] =>
  editionsOf(version).flatMap((edition) => formatIds.map((form) => ({ edition, form })))

export const missingFiles = (version: Version, made: readonly Wanted[]): readonly Wanted[] =>
  wantedFiles(version).filter(
    (one) => !made.some(({ edition, form }) => edition === one.edition && form === one.form),
  )

/**
 * Makes the files of frozen versions off the way of any request, one after another, each kept as soon as it is there.
 * What a crash leaves unmade is made when somebody asks again: the version itself is on record before any of them.
 */
export class FilePrinter {
  readonly #press: Pick<Press, 'print'>
  readonly #onFault: (error: unknown) => void
  readonly #underWay = new Map<VersionId, Promise<void>>()
  readonly #notMade = new Map<VersionId, readonly NotMade[]>()

  constructor(press: Pick<Press, 'print'>, onFault: (error: unknown) => void) {
    this.#press = press
    this.#onFault = onFault
  }

  isUnderWay = (version: VersionId): boolean => this.#underWay.has(version)

  /** What could not be made when it was last tried, here. */
  notMade = (version: VersionId): readonly NotMade[] => this.#notMade.get(version) ?? []

  /** Does work beside the request that asked for it: what goes wrong in it is noted, and stops nothing. */
  beside(work: () => Promise<void>): void {
    void work().catch(this.#onFault)
  }

  /** Ends when every file that can be made is kept. A second call while it is under way waits for the first. */
  make(asOne: AsOne, version: Version): Promise<void> {
    const running = this.#underWay.get(version.id)
    if (running) return running
    const work = this.#makeAll(asOne, version)
      .catch(this.#onFault)
      .finally(() => this.#underWay.delete(version.id))
    this.#underWay.set(version.id, work)
    return work
  }

  async #makeAll(asOne: AsOne, version: Version): Promise<void> {
    const failed: NotMade[] = []
    for (const wanted of missingFiles(version, await asOne((tx) => filesOf(tx, version.id)))) {
      const document = await asOne((tx) => documentOfVersion(tx, version, wanted.edition))
      const why = document && (await this.#makeOne(asOne, version, wanted, document))
      if (why !== undefined) failed.push({ ...wanted, why })
      this.#notMade.set(version.id, failed)
    }
  }

  async #makeOne(
    asOne: AsOne,
    version: Version,
    wanted: Wanted,
    document: Document,
  ): Promise<string | undefined> {
    const printed = await this.#printed(document, wanted.form).catch(whyNot)
    if (typeof printed === 'string') return printed
    const name = fileName(version, formats[wanted.form].extension, wanted.edition)
    await asOne((tx) =>
      keepVersionFile(tx, version.id, wanted, { bytes: Buffer.from(printed), fileName: name }),
    )
    return undefined
  }

  #printed = (document: Document, form: FormatId): Promise<Uint8Array> =>
    form === 'web' ? formats.web.render(document) : this.#press.print(document, form)
}

/** What readers are told; whatever else was thrown is a fault of the product. */
function whyNot(problem: unknown): string {
  if (problem instanceof FormMissing || problem instanceof PressFailed) return problem.message
  throw problem
}
