import { describe, expect, it } from 'vitest'
import { check } from '../checker/index.ts'
import { formats } from '../document/formats.ts'
import { problemsOfDocument, textOf, parseText } from '../document/index.ts'
import type { Draft, PaperTemplate } from '../model/index.ts'
import { levelOf, notKnown } from '../model/index.ts'
import { madeFacts } from '../testing/made-pack.ts'
import { pdfRead } from '../testing/pdf-file.ts'
import { compose, conditions, documentOf, framesOf, ourTemplates, pieces } from './index.ts'
import { wellMadeDraft } from './well-made.ts'

const draftOf = ({ level }: PaperTemplate): Draft => ({
  ...wellMadeDraft,
  audience: level === 'public' ? 'public' : 'exempt',
})

const facts = madeFacts(3)
const composed = (template: PaperTemplate) => compose(facts, draftOf(template), template)

describe.each(ourTemplates)('a paper of the template “$name”', (template) => {
  const { paper, record } = composed(template)
  const document = documentOf(paper)

  it('has every part, sound in every form', () => {
    expect(paper.parts.map(({ id }) => id)).toEqual(framesOf(template).map(({ id }) => id))
    expect(problemsOfDocument(document)).toEqual([])
  })

  it('reads the same after a round through the text that people edit', () => {
    for (const { text } of record.values()) expect(textOf(parseText(text))).toBe(text)
  })

  it('has nothing that must be mended but what people have still to write', () => {
    const open = template.sections.filter(({ pieces: filled }) => filled.length === 0).map(({ id }) => id)
    const must = check(paper).filter(({ severity }) => severity === 'must be mended')
    expect(must.filter(({ where }) => !open.includes(where.section))).toEqual([])
  })

  it('has no figure without a source', () => {
    expect(check(paper).filter(({ rule }) => rule === 'figures.source')).toEqual([])
  })

  it('is a tagged PDF whose tables have headers and whose pictures have words', async () => {
    const read = await pdfRead(await formats.pdf.render(document))
    expect([read.accessibleBy, read.language]).toEqual(['1', 'en-GB'])
    const rolesIn = (name: string) => read.elements.filter(({ role }) => role === name)
    for (const { alternative } of rolesIn('Figure')) expect(alternative?.length).toBeGreaterThan(20)
    const tables = document.blocks.filter(({ kind }) => kind === 'table').length
    if (tables > 0) expect(rolesIn('TH').length).toBeGreaterThan(tables)
  })

  it('is a Word file, a large print, Braille of whole pages and plain text', async () => {
    for (const form of ['docx', 'large-print', 'text'] as const)
      expect((await formats[form].render(document)).length).toBeGreaterThan(1000)
    const braille = Buffer.from(await formats.braille.render(document)).toString()
    const pages = braille.split('\f').map((page) => page.split('\n').slice(0, -1))
    expect(pages.filter((lines) => lines.length !== 25 || lines.some((line) => line.length > 40))).toEqual([])
  })

  it('says something in each part when nothing is known', () => {
    const bare = compose(nothingKnown, draftOf(template), template)
    for (const { blocks } of bare.paper.parts) expect(textOf(blocks)).toMatch(/\w/)
    expect(problemsOfDocument(documentOf(bare.paper))).toEqual([])
  })
})

/** A record in which a plan stands and nothing else does. */
const nothingKnown = {
  ...facts,
  areas: [],
  strengths: [],
  duties: [],
  governance: [],
  funding: [],
  consultation: [],
  options: [],
  sources: [],
  vacancies: { posts: [], cost: notKnown },
  course: { ...noCourse(), planId: '1' },
  areaPages: [],
  risks: [],
  since: {
    meeting: notKnown,
    ...{ statuses: [], areas: [], newActions: [], redated: [], risksOpened: [], risksClosed: [] },
    evidence: [],
    decisions: [],
  },
  log: { open: [], overdue: 0, ended: [] },
  decided: [],
  scorecard: { level: 'public', asAt: notKnown, rows: [], notes: [], none: 'No measure is known' },
  likeCases: { rows: notKnown },
  evidence: { kinds: [], pieces: [] },
  challenges: { themes: notKnown },
  coverage: { says: 'The inspection has no findings on record.', rows: [] },
  questions: [],
  promises: [],
  pictures: {},
} as const

function noCourse() {
  return {
    says: 'Not known: the plan has no actions yet.',
    dayOfPlan: { figure: '1', note: 'of 540' },
    counts: '',
    areas: [],
    late: [],
    relapses: [],
    gaps: [],
    asked: [],
    nextMilestones: [],
  }
}

describe('conditions', () => {
  it('leave a section out where nothing calls for it, and keep one that somebody typed in', () => {
    const [, board] = ourTemplates
    if (!board) throw new Error('There is no board pack')
    const ids = (draft: Draft) => compose(nothingKnown, draft, board).paper.parts.map(({ id }) => id)
    expect(ids(draftOf(board))).not.toContain('risks')
    const typed = { risks: { text: 'One that is new.', basis: { fingerprint: '', text: '' } } }
    expect(ids({ ...draftOf(board), edits: typed })).toContain('risks')
  })

  it('and pieces are each used by some template of ours', () => {
    const parts = ourTemplates.flatMap(({ sections, appendices }) => [...sections, ...appendices])
    const used = [
      ...parts.flatMap((part) => part.pieces),
      ...ourTemplates.flatMap(({ recommendations }) => recommendations?.pieces ?? []),
    ]
    expect(Object.keys(pieces).filter((name) => !used.includes(name))).toEqual([])
    const when = parts.flatMap((part) => part.when ?? [])
    expect(Object.keys(conditions).filter((name) => !when.includes(name))).toEqual([])
  })
})

describe('how far the figures of a paper go', () => {
  it('is never further than its readers: a paper for the public has public ones, whatever its template', () => {
    for (const template of ourTemplates) {
      expect(levelOf(template, 'public')).toBe('public')
      expect(levelOf(template, 'exempt')).toBe(template.level)
    }
  })
})
