import { openPromise, type ZipFile } from 'yauzl'
import { Unreadable } from '../refusals.ts'

/**
 * Finds the list at the end of a zip. Names stay bytes: yauzl would refuse those that look like paths out of a folder, and
 * to us a name is only ever a label. yauzl throws for what is in the file; what leaves this folder is `Unreadable`.
 */
export async function openFile(path: string): Promise<ZipFile> {
  return openPromise(path, { autoClose: false, decodeStrings: false }).catch(() => {
    throw new Unreadable('damaged', 'it is cut short')
  })
}
