import { checkRules } from '../checker/index.ts'
import type { PaperTemplate, TemplatePart } from '../model/index.ts'
import { conditions, KeptTemplate, pieces } from '../templates/index.ts'

export type ReadTemplate =
  | { readonly ok: true; readonly template: PaperTemplate }
  | { readonly ok: false; readonly problems: readonly string[] }

/** What may be left out of a file, and stands for it. */
const leftOut = { bodies: [], header: [], appendices: [], without: [] }
const leftOutOfPart = { mandatory: false, pieces: [] }

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const partsWhole = (parts: unknown): unknown =>
  Array.isArray(parts)
    ? parts.map((part: unknown) => (isObject(part) ? { ...leftOutOfPart, ...part } : part))
    : parts

function whole(written: unknown): unknown {
  if (!isObject(written)) return written
  const filled: Readonly<Record<string, unknown>> = { ...leftOut, ...written }
  return { ...filled, sections: partsWhole(filled.sections), appendices: partsWhole(filled.appendices) }
}

const oneOf = (names: readonly string[]): string => names.toSorted().join(', ')

const unknownNames = (
  where: string,
  what: string,
  used: readonly string[],
  known: readonly string[],
): string[] =>
  used
    .filter((name) => !known.includes(name))
    .map((name) => `${where}: “${name}” is no ${what}; use one of: ${oneOf(known)}`)

function partProblems(part: TemplatePart): string[] {
  const where = `the part “${part.id}”`
  return [
    ...unknownNames(`${where}, pieces`, 'piece', part.pieces, Object.keys(pieces)),
    ...unknownNames(
      `${where}, when`,
      'condition',
      part.when === undefined ? [] : [part.when],
      Object.keys(conditions),
    ),
  ]
}

/** No part may be called so: the checker means something else by them. */
const taken = ['recommendations', 'title', 'header', 'whole paper']

function idProblems(parts: readonly TemplatePart[]): string[] {
  const ids = parts.map(({ id }) => id)
  return [
    ...ids
      .filter((id, at) => ids.indexOf(id) !== at)
      .map((id) => `the part “${id}” stands there twice: give one of them another id`),
    ...ids
      .filter((id) => taken.includes(id))
      .map((id) => `no part may be called “${id}”: give it another id`),
  ]
}

const families = [...new Set(checkRules.map(({ id }) => id.split('.')[0] ?? id))]

/** What no shape can say: names that must be known, ids that must differ, a place that must be there. */
function nameProblems(template: PaperTemplate): string[] {
  const { sections, appendices, recommendations, without } = template
  const parts = [...sections, ...appendices]
  const after = recommendations?.after
  return [
    ...parts.flatMap(partProblems),
    ...idProblems(parts),
    ...unknownNames('recommendations, pieces', 'piece', recommendations?.pieces ?? [], Object.keys(pieces)),
    ...unknownNames(
      'recommendations, after',
      'section',
      after === undefined ? [] : [after],
      sections.map(({ id }) => id),
    ),
    ...unknownNames('without', 'rule of the checker', without, [
      ...families,
      ...checkRules.map(({ id }) => id),
    ]),
  ]
}

/** A template as a council wrote it, or what is wrong with it: a sentence for each thing. */
export function readOwnTemplate(written: unknown): ReadTemplate {
  const read = KeptTemplate.safeParse(whole(written))
  if (!read.success)
    return {
      ok: false,
      problems: read.error.issues.map(({ path, message }) => {
        const where = path
          .map((step) => (typeof step === 'number' ? String(step + 1) : String(step)))
          .join(', ')
        return where === '' ? `it must be a template: ${message}` : `${where}: ${message}`
      }),
    }
  const problems = nameProblems(read.data)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, template: read.data }
}
