import { openedBook } from '../../workbook/index.ts'
import type { ListSummary } from './model.ts'
import type { ReadingBook } from './reading-book.ts'
import { readBook } from './read-book.ts'

/**
 * Reads a file that the product itself has made, in this process: no guard stands between the two. What people send is
 * read by `readAnnexA`. Throws `Unreadable` as the book does.
 */
export async function readHere(path: string, reading: ReadingBook): Promise<readonly ListSummary[]> {
  return readBook(await openedBook(path), reading)
}
