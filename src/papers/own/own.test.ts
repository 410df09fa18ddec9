import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { problemsOfDocument } from '../document/index.ts'
import { compose, documentOf, ourTemplates } from '../templates/index.ts'
import { wellMadeDraft } from '../templates/well-made.ts'
import { madeFacts } from '../testing/made-pack.ts'
import { ownTemplates } from './load.ts'

const documented = join(import.meta.dirname, '../../../docs/how-to/templates')
const howTo = readFileSync(join(import.meta.dirname, '../../../docs/how-to/add-a-template.md'), 'utf8')

const Whole = z.record(z.string(), z.unknown())
const whole = Whole.parse(JSON.parse(readFileSync(join(documented, 'corporate-parents.json'), 'utf8')))
const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'own-templates-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

async function problemsOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const read = await ownTemplates(folderWith(files), ourTemplates)
  return read.ok ? [] : read.problems.map((problem) => problem.replace(/^.*\//, ''))
}

const changed = (change: Readonly<Record<string, unknown>>) => JSON.stringify({ ...whole, ...change })
const oneSection = (change: Readonly<Record<string, unknown>>) =>
  changed({
    recommendations: undefined,
    sections: [{ id: 'one', title: 'One', asks: 'What.', pieces: [], ...change }],
  })

describe('a council’s own templates', () => {
  it('are read from the folder, and the documented one makes a sound paper', async () => {
    const read = await ownTemplates(documented, ourTemplates)
    if (!read.ok) throw new Error(read.problems.join('\n'))
    const [template] = read.templates
    if (!template) throw new Error('The documented template is not there')
    const { paper } = compose(madeFacts(1), { ...wellMadeDraft, audience: 'exempt' }, template)
    expect(problemsOfDocument(documentOf(paper))).toEqual([])
    expect(paper.parts.map(({ id }) => id)).toEqual([
      ...['summary', 'recommendations', 'voice', 'measures', 'risks', 'promises'],
    ])
  })

  it.each([
    ['{', /^a\.json: it is not JSON: /],
    ['[]', /^a\.json: it must be a template: /],
    [changed({ level: 'secret' }), /^a\.json: level: /],
    [changed({ colour: 'blue' }), /^a\.json: .*colour/],
    [changed({ id: 'Our Paper' }), /^a\.json: id: must be small letters/],
    [changed({ bodies: ['council'] }), /^a\.json: bodies, 1: /],
    [
      oneSection({ pieces: ['scorecrd'] }),
      /the part “one”, pieces: “scorecrd” is no piece; use one of: .*scorecard/,
    ],
    [oneSection({ when: 'always' }), /the part “one”, when: “always” is no condition; use one of: /],
    [oneSection({ title: '' }), /^a\.json: sections, 1, title: must be in words/],
    [oneSection({ id: 'header' }), /no part may be called “header”/],
    [changed({ without: ['decisions'] }), /without: “decisions” is no rule of the checker/],
    [changed({ sections: [] }), /sections: must have at least one section/],
  ])('are refused with the file, the place and what to do: %s', async (text, says) => {
    expect((await problemsOf({ 'a.json': text })).join('\n')).toMatch(says)
  })

  it('have ids of their own', async () => {
    expect(await problemsOf({ 'a.json': changed({ id: 'cabinet report' }) })).toEqual([
      'There are two templates with the id “cabinet report”: give the council’s own another one.',
    ])
    expect(await problemsOf({ 'a.json': changed({}), 'b.json': changed({}) })).toHaveLength(1)
  })

  it('are in a folder that can be read', async () => {
    const read = await ownTemplates(join(tmpdir(), 'no-such-folder'), ourTemplates)
    expect(read.ok ? '' : read.problems.join()).toMatch(/set LOS_TEMPLATES to the folder/)
  })
})

describe('the page that says how', () => {
  it('names every piece and every condition', async () => {
    const { conditions, pieces } = await import('../templates/index.ts')
    const unnamed = [...Object.keys(pieces), ...Object.keys(conditions)].filter(
      (name) => !howTo.includes(`\`${name}\``),
    )
    expect(unnamed).toEqual([])
  })
})
