import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Command, CommandArguments } from '../kernel/index.ts'
import { isoDate } from '../kernel/index.ts'
import { sketch } from './checker/sketch.ts'
import { paperCommands } from './commands.ts'
import { known } from './model/index.ts'
import type { PaperShelf, Reader } from './shelf.ts'
import { compose } from './templates/index.ts'
import { wellMadeDraft, wellMadeFacts } from './templates/well-made.ts'

/** A shelf of two papers: one well made, one with faults. */
const well = compose(wellMadeFacts, wellMadeDraft).paper
const shelf: PaperShelf<'no record'> = {
  papers: () =>
    Promise.resolve([
      { id: 2, title: well.title, body: 'Cabinet', meetingOn: well.meeting.on },
      { id: 1, title: 'Earlier plan', body: 'Cabinet', meetingOn: known(isoDate('2026-03-10')) },
    ]),
  paper: (_tx, id) => {
    const paper = { 2: well, 1: sketch({ title: 'Review of the' }) }[id]
    return Promise.resolve(paper && { paper, exempt: [] })
  },
  frozen: (_tx, id, { version }) =>
    Promise.resolve(id === 2 && version === 1 ? new TextEncoder().encode('As it was.') : undefined),
}
const { list, check, render } = paperCommands(shelf)

const folder = mkdtempSync(join(tmpdir(), 'papers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function said(
  command: Command<Reader<'no record'>>,
  positionals: string[],
  values: CommandArguments['values'] = {},
) {
  const [out, err, progress]: [string[], string[], string[]] = [[], [], []]
  const io = {
    out: (text: string) => out.push(text),
    err: (text: string) => err.push(text),
    progress: (text: string) => progress.push(text),
  }
  if (!command.needsRecord) throw new Error('papers stand in the record')
  const code = await command.run({ positionals, values }, io, { asViewer: (work) => work('no record') })
  return { code, out: out.join('\n'), err: err.join('\n'), progress }
}

describe('los paper list', () => {
  it('prints JSON alone when asked, with days as YYYY-MM-DD', async () => {
    const { code, out, err } = await said(list, [], { json: true })
    expect([code, err]).toEqual([0, ''])
    expect(z.array(z.unknown()).parse(JSON.parse(out))[0]).toEqual({
      id: 2,
      title: well.title,
      body: 'Cabinet',
      meetingOn: '2026-09-15',
    })
  })

  it('prints a line for each paper', async () => {
    expect((await said(list, [])).out.split('\n')).toHaveLength(2)
  })

  it('takes no words', async () => {
    expect(list.wrongUsage?.({ positionals: ['all'], values: {} })).toMatch(/takes no words/)
  })
})

describe('los paper check', () => {
  it('prints every finding as JSON, with its place and what to do', async () => {
    const { code, out } = await said(check, ['1'], { json: true })
    expect(code).toBe(0)
    const findings = z
      .array(
        z.object({
          rule: z.string(),
          where: z.object({ section: z.string() }),
          found: z.string(),
          says: z.string(),
          toDo: z.string(),
        }),
      )
      .parse(JSON.parse(out))
    expect(findings.map(({ rule }) => rule)).toContain('wording.title')
  })

  it('says so when nothing is found', async () => {
    expect((await said(check, ['2'])).out).toMatch(/nothing found/)
  })

  it('names the place of each finding in words', async () => {
    expect((await said(check, ['1'])).out).toMatch(/must be mended: the title/)
  })

  it('says that there is no such paper', async () => {
    const { code, err } = await said(check, ['77'])
    expect(code).toBe(1)
    expect(err).toMatch(/There is no paper 77/)
  })

  it.each([[[]], [['x']], [['1', '2']], [['0']]])('asks for a number when given %j', async (typed) => {
    expect((await said(check, typed)).code).toBe(2)
  })
})

describe('los paper render', () => {
  it.each([
    ['web', /^<!doctype html>/],
    ['docx', /^PK/],
  ])('writes a paper as %s', async (format, beginning) => {
    const out = join(folder, `paper.${format}`)
    writeFileSync(out, 'an earlier paper')
    const { code, out: line, err, progress } = await said(render, ['2'], { format, out })
    expect([code, err]).toEqual([0, ''])
    expect(progress).toHaveLength(1)
    expect(line).toContain(`Wrote ${out}`)
    expect(readFileSync(out, 'latin1')).toMatch(beginning)
    expect(readdirSync(folder).filter((file) => file.endsWith('.part'))).toEqual([])
  })

  it('gives a frozen version out as it was', async () => {
    const out = join(folder, 'version.txt')
    const asked = { format: 'text', out, version: '1' }
    expect((await said(render, ['2'], asked)).code).toBe(0)
    expect(readFileSync(out, 'utf8')).toBe('As it was.')
    const gone = await said(render, ['2'], { ...asked, version: '7' })
    expect([gone.code, gone.err]).toEqual([
      1,
      'Paper 2 has no version 7 with a file as Plain text; the paper’s page lists its versions.',
    ])
  })

  it('says in a sentence when it cannot write', async () => {
    const { code, err } = await said(render, ['2'], {
      format: 'web',
      out: join(folder, 'nowhere', 'paper.html'),
    })
    expect(code).toBe(1)
    expect(err).toMatch(/^Could not write/)
  })

  it.each([
    {},
    { format: 'web' },
    { format: 'scroll', out: 'x' },
    { format: 'docx', out: '' },
    { format: 'web', out: 'x', edition: 'secret' },
    { format: 'web', out: 'x', version: 'last' },
  ])('asks again when given %j', async (values) => {
    expect((await said(render, ['2'], values)).code).toBe(2)
  })
})
