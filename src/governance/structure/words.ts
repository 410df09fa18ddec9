/** Sizes of the type in a box, in CSS pixels. */
export const type = { name: 16, nameLine: 20, note: 13, noteLine: 17, padding: 12 } as const

/** A generous average for the width of a character: text measured nowhere must still fit everywhere. */
const widthOfCharacter = 0.58

/** The longest word is cut only when it alone is wider than the line. */
function pieces(word: string, most: number): readonly string[] {
  if (word.length <= most) return [word]
  return [`${word.slice(0, most - 1)}-`, ...pieces(word.slice(most - 1), most)]
}

/** Breaks a text into lines that fit a width, at words. */
export function linesOf(text: string, width: number, size: number): readonly string[] {
  const most = Math.max(4, Math.floor(width / (size * widthOfCharacter)))
  const lines: string[] = []
  for (const piece of text.split(/\s+/).flatMap((word) => pieces(word, most))) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + piece.length <= most)
      lines[lines.length - 1] = `${last} ${piece}`
    else lines.push(piece)
  }
  return lines
}

/** A box's words and the height they need. `besides` are further notes, each on lines of its own. */
export function wordsIn(
  body: { readonly name: string; readonly meets: string | undefined; readonly inPublic: boolean },
  width: number,
  besides: readonly string[] = [],
): { readonly name: readonly string[]; readonly note: readonly string[]; readonly height: number } {
  const room = width - 2 * type.padding
  const name = linesOf(body.name, room, type.name)
  const notes = [body.meets && `meets ${body.meets}`, body.inPublic && 'in public', ...besides]
  const note = notes.flatMap((text) => (text ? linesOf(text, room, type.note) : []))
  const height = 2 * type.padding + name.length * type.nameLine + note.length * type.noteLine
  return { name, note, height }
}
