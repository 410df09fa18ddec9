import { fromBufferPromise } from 'yauzl'
import { z } from 'zod'

/** The files inside a Word file, as Word would read them. */
export async function filesIn(bytes: Uint8Array): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  const archive = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true })
  for await (const entry of archive.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await archive.openReadStreamPromise(entry))
      chunks.push(Buffer.from(z.instanceof(Uint8Array).parse(chunk)))
    files.set(entry.fileName, Buffer.concat(chunks).toString('utf8'))
  }
  return files
}
