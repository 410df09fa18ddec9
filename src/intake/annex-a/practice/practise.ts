import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { isoDate } from '../../../kernel/index.ts'
import { bookOfParts, usualLimits } from '../../../workbook/index.ts'
import type { Digesting } from '../digesting.ts'
import type { ReadMessage } from '../model.ts'
import { packFacts } from '../packed-facts.ts'
import { readBook } from '../read-book.ts'
import { madeUpBook } from './made-up-book.ts'

const asAt = isoDate('2019-10-31')
/** A small council's: after some thousand rows V8 has translated what each row goes through. */
const rowsEach = 200

/**
 * Reads a made-up workbook as a first extract is read, and as one that says the same again: what a reader does for the
 * first time takes it several times as long. Nobody hears what was in it.
 */
export async function practise(): Promise<void> {
  const parts = madeUpBook(rowsEach)
  const read = async (digesting: Digesting): Promise<string> => {
    let digests = ''
    const onMessage = (message: ReadMessage): void => {
      if (message.kind === 'digests') digests = message.digests
      JSON.stringify(message.kind === 'facts' ? packFacts(message.fact, message.rows) : message)
    }
    await readBook(await bookOfParts(parts, usualLimits), { asAt, digesting, onMessage })
    return digests
  }
  const known = await read({ salt: '' })
  await read({ salt: '', known })
  await read({ salt: '' })
  letGoOfGarbage()
}

/** What was practised on would be carried along until the heap is full of what is read. */
function letGoOfGarbage(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc()')
}
