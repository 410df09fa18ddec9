import { createHash } from 'node:crypto'
import { FormMissing } from '../document/missing.ts'
import type { Document } from '../document/index.ts'
import type { PrintedForm } from './forms.ts'
import { printedForms } from './forms.ts'
import type { Press } from './press.ts'
import { PressFailed } from './press.ts'

/** How far a form of a draft is. */
export type DraftFile =
  | { readonly state: 'being made' }
  | { readonly state: 'made'; readonly bytes: Uint8Array }
  | { readonly state: 'not made'; readonly why: string }

type Files = Map<PrintedForm, DraftFile>

/** So many drafts are kept ready, each some hundred kilobytes; the one that was asked for longest ago goes first. */
const kept = 6

/** The words themselves: whoever asks for a file has composed them, so that nobody gets what another may read. */
const keyOf = (document: Document): string =>
  createHash('sha256').update(JSON.stringify(document)).digest('base64')

/**
 * Makes the files of drafts beside the requests that ask for them, and keeps those asked for last. A draft that reads
 * otherwise by then is another one; nothing here is on record.
 */
export class DraftFiles {
  readonly #press: Pick<Press, 'print'>
  readonly #onFault: (error: unknown) => void
  readonly #drafts = new Map<string, Files>()

  constructor(press: Pick<Press, 'print'>, onFault: (error: unknown) => void) {
    this.#press = press
    this.#onFault = onFault
  }

  /** Each form of this draft, in the order in which they are made; what is not there yet is begun. */
  of(document: Document): ReadonlyMap<PrintedForm, DraftFile> {
    const key = keyOf(document)
    const there = this.#drafts.get(key)
    const files: Files = there ?? new Map(printedForms.map((form) => [form, { state: 'being made' }]))
    this.#drafts.delete(key)
    this.#drafts.set(key, files)
    for (const old of [...this.#drafts.keys()].slice(0, -kept)) this.#drafts.delete(old)
    if (!there) void this.#makeAll(document, files)
    return files
  }

  /** Tries once more what could not be made. */
  again(document: Document): void {
    this.#drafts.delete(keyOf(document))
    this.of(document)
  }

  /** A file that is ready; nothing is begun for the asking. */
  ready(document: Document, form: PrintedForm): Uint8Array | undefined {
    const file = this.#drafts.get(keyOf(document))?.get(form)
    return file?.state === 'made' ? file.bytes : undefined
  }

  async #makeAll(document: Document, files: Files): Promise<void> {
    for (const form of printedForms) files.set(form, await this.#made(document, form))
  }

  #made(document: Document, form: PrintedForm): Promise<DraftFile> {
    return this.#press.print(document, form).then(
      (bytes): DraftFile => ({ state: 'made', bytes }),
      (problem: unknown): DraftFile => {
        if (problem instanceof FormMissing || problem instanceof PressFailed)
          return { state: 'not made', why: problem.message }
        this.#onFault(problem)
        return { state: 'not made', why: 'It could not be made. Try again.' }
      },
    )
  }
}
