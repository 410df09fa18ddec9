import type { AsIntake } from '../import/carry-out.ts'
import { asComing, type ExtractComing, type ExtractRead } from '../import/extract-read.ts'

/** Something that stops at a place until it is let go on, and the moment from which it waits there. */
export interface HeldUp {
  readonly isHeld: Promise<undefined>
  readonly letThrough: () => void
}

/** An extract whose last part comes when it is let through: all the rows of its lists have gone in by then. */
export function heldUp(extract: ExtractRead): HeldUp & { readonly coming: ExtractComing } {
  const [held, through] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()]
  const coming = asComing(extract)
  async function* parts() {
    for await (const part of coming.parts) {
      if (part.list === undefined) {
        held.resolve(undefined)
        await through.promise
      }
      yield part
    }
  }
  return {
    coming: { ...coming, parts: parts() },
    isHeld: held.promise,
    letThrough: () => through.resolve(undefined),
  }
}

/** Transactions that have done all their work, and end when they are let through. */
export function heldOpen(asIntake: AsIntake): HeldUp & { readonly asIntake: AsIntake } {
  const [worked, through] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()]
  return {
    asIntake: (work) =>
      asIntake(async (tx) => {
        try {
          return await work(tx)
        } finally {
          worked.resolve(undefined)
          await through.promise
        }
      }),
    isHeld: worked.promise,
    letThrough: () => through.resolve(undefined),
  }
}
