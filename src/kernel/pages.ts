/** How many pages a list of so many has; an empty one has its first. */
export const pagesOf = (found: number, length: number): number => Math.max(1, Math.ceil(found / length))

/** The page asked for, or the last one where the list has grown shorter since: an address of long ago shows no empty page. */
export const pageWithin = (asked: number, found: number, length: number): number =>
  Math.min(asked, pagesOf(found, length))
