import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PaperTemplate } from '../model/index.ts'
import { readOwnTemplate } from './written.ts'

export type OwnTemplates =
  | { readonly ok: true; readonly templates: readonly PaperTemplate[] }
  /** Which file, what is wrong and what to do: one sentence for each thing. */
  | { readonly ok: false; readonly problems: readonly string[] }

type ReadFile =
  | { readonly ok: true; readonly template: PaperTemplate }
  | { readonly ok: false; readonly problems: readonly string[] }

/** JSON, or why it is none. */
function jsonIn(text: string): { readonly value: unknown } | string {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function read(path: string): Promise<ReadFile> {
  const json = jsonIn(await readFile(path, 'utf8'))
  if (typeof json === 'string')
    return { ok: false, problems: [`${path}: it is not JSON: ${json}. Mend it there.`] }
  const written = readOwnTemplate(json.value)
  return written.ok
    ? written
    : { ok: false, problems: written.problems.map((problem) => `${path}: ${problem}.`) }
}

/** Reads every template in a council's folder, one a file. Nothing of it is used unless all of it is right. */
export async function ownTemplates(folder: string, ours: readonly PaperTemplate[]): Promise<OwnTemplates> {
  const names = await readdir(folder).catch(() => undefined)
  if (names === undefined)
    return {
      ok: false,
      problems: [
        `The folder ${folder} cannot be read: set LOS_TEMPLATES to the folder of the council’s templates, or leave it out.`,
      ],
    }
  const files = names.filter((name) => name.endsWith('.json')).toSorted()
  const all = await Promise.all(files.map((name) => read(join(folder, name))))
  const templates = all.flatMap((each) => (each.ok ? [each.template] : []))
  const problems = [
    ...all.flatMap((each) => (each.ok ? [] : each.problems)),
    ...twice([...ours, ...templates]).map(
      (id) => `There are two templates with the id “${id}”: give the council’s own another one.`,
    ),
  ]
  return problems.length > 0 ? { ok: false, problems } : { ok: true, templates }
}

const twice = (templates: readonly PaperTemplate[]): readonly string[] => {
  const ids = templates.map(({ id }) => id)
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))]
}
