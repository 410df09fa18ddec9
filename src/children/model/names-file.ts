import type { SuppliedName } from './supplied-name.ts'

export type NamesRead =
  | { readonly ok: true; readonly names: readonly SuppliedName[] }
  /** What is wrong, where, and what to do. */
  | { readonly ok: false; readonly sentence: string }

const longestName = 200
const mostNames = 200_000

/**
 * Reads a list of names: a row for each child, the council's number first and the name after it.
 * @param rows the file's rows, the first being its headings.
 */
export function namesIn(rows: readonly (readonly string[])[]): NamesRead {
  const filled = rows
    .map((row) => row.map((cell) => cell.trim()))
    .filter((row) => row.some((cell) => cell !== ''))
  const [head, ...body] = filled
  if (!head || head.length < 2)
    return {
      ok: false,
      sentence:
        'The file must have two columns: the child’s number and the name, with a row of headings first.',
    }
  if (body.length === 0) return { ok: false, sentence: 'The file has headings and no names below them.' }
  if (body.length > mostNames)
    return { ok: false, sentence: `The file has more than ${mostNames} names: is it the right one?` }
  const wrong = body.findIndex(
    ([id = '', name = '']) => id === '' || name === '' || name.length > longestName,
  )
  if (wrong >= 0)
    return {
      ok: false,
      sentence: `Row ${wrong + 2} must have a number and a name of no more than ${longestName} characters.`,
    }
  const names = body.map(([councilId = '', name = '']) => ({ councilId, name }))
  const twice = firstTwice(names.map(({ councilId }) => councilId))
  if (twice !== undefined)
    return { ok: false, sentence: `Child ${twice} stands in the file twice: each has one name.` }
  return { ok: true, names }
}

function firstTwice(ids: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return ids.find((id) => seen.size === seen.add(id).size)
}
