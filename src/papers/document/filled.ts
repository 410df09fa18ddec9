/** How far a piece of text stands in from the edge: its first line, and the lines it runs over to. */
export interface Indents {
  readonly first: number
  readonly rest: number
}

/**
 * Lines of at most so many characters, broken at spaces; a word that fits no line is broken where it must be, each piece but
 * its last ending in `broken`.
 */
export function filled(
  words: string,
  width: number,
  { first, rest }: Indents,
  broken = '',
): readonly string[] {
  const lines: string[] = []
  let line = ''
  const indent = (): string => ' '.repeat(lines.length === 0 ? first : rest)
  const end = (): void => {
    lines.push(indent() + line)
    line = ''
  }
  for (const word of words.split(/\s+/u).filter((each) => each !== '')) {
    let left = word
    if (line !== '' && indent().length + line.length + 1 + left.length > width) end()
    if (line !== '') left = `${line} ${left}`
    for (let room = width - indent().length; left.length > room; room = width - indent().length) {
      line = left.slice(0, room - broken.length) + broken
      left = left.slice(room - broken.length)
      end()
    }
    line = left
  }
  if (line !== '') end()
  return lines
}
