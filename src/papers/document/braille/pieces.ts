/** Translators take lines of limited length: long text goes in pieces, parted between words. */
const longest = 900

/**
 * The text in pieces of at most 900 characters, parted at spaces; a longer word is a piece of its own, cut where it must
 * be.
 */
export function piecesOf(text: string): readonly string[] {
  const pieces: string[] = []
  for (const word of text.split(/\s+/u).filter((each) => each !== '')) {
    const last = pieces.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= longest)
      pieces[pieces.length - 1] = `${last} ${word}`
    else for (let at = 0; at < word.length; at += longest) pieces.push(word.slice(at, at + longest))
  }
  return pieces
}
