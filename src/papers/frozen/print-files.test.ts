import { describe, expect, it } from 'vitest'
import { FilePrinter } from './print-files.ts'

describe('work beside a request', () => {
  it('notes what goes wrong before a file is begun, and throws it at nobody', async () => {
    const faults: unknown[] = []
    const printer = new FilePrinter({ print: () => Promise.reject(new Error('not asked')) }, (fault) => {
      faults.push(fault)
    })
    const lost = new Error('the database is gone')
    printer.beside(() => Promise.reject(lost))
    await expect.poll(() => faults).toEqual([lost])
  })
})
