import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentOf, formats, paperById, papers } from '../../papers/index.ts'
import { pdfRead, type PdfRead } from '../../papers/testing/pdf-file.ts'
import { filesIn } from '../../papers/testing/word-file.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { facts } from './index.ts'
import { loadExample } from '../index.ts'
import { nothingAround } from '../../plan/index.ts'

const report = new URL('../../../../shared/seed/cabinet-report-2020-06-16.md', import.meta.url)
const absent = existsSync(report)
  ? ''
  : ' (skipped: ../shared/seed is not beside this checkout to compare with)'
const seed = absent === '' ? readFileSync(report, 'utf8').replaceAll(/<[^>]+>/g, ' ') : ''

const alike = (text: string): string => text.replaceAll('’', "'").replaceAll(/\s+/g, ' ').toLowerCase()

/** What is read of a file's markup. */
const wordsIn = (markup: string): string =>
  alike(
    markup
      .replaceAll(/<style[\s\S]*?<\/style>/g, '')
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&'),
  )

const found = (pattern: RegExp): readonly string[] =>
  [...new Set(seed.match(pattern) ?? [])].map((text) => alike(text.replace(/(\d) +th\b/, '$1')))

const months = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'

/** Read out of the public report itself, so that none is forgotten: days, months, sums, references. */
const figures = [
  ...found(new RegExp(`\\b\\d{1,2}(?: +th +)? ?${months} 20\\d\\d`, 'g')),
  ...found(new RegExp(`\\b(?<!\\d )${months} 20\\d\\d`, 'g')),
  ...found(/£\d+k/g).map((sum) => sum.replace('k', ',000')),
  ...found(/\bFP\/\d+/g),
]

/** Bodies and posts by the names that any council gives them. */
const names = found(
  /Improvement Board|Practice Oversight Group|Scrutiny Committee|Service Manager|Team Manager|Independent Reviewing Officer|Portfolio Holder|Deputy Director|Strategic Director for People/gi,
)

describe('the files of the example’s report', () => {
  let test: TestRecord
  const texts = new Map<string, string>()
  const pdfs = new Map<string, PdfRead>()
  let braille = ''
  let headings = 0

  beforeAll(async () => {
    test = await testRecord('worked example')
    await test.as(setUp, loadExample)
    const kept = await test.as(setUp, async (tx) =>
      paperById(tx, (await papers(tx)).find(({ body }) => body === 'Cabinet')?.id ?? 0, nothingAround),
    )
    if (!kept) throw new Error('The example has no report')
    const document = documentOf(kept.paper)
    texts.set('web', wordsIn(Buffer.from(await formats.web.render(document)).toString()))
    const word = await filesIn(await formats.docx.render(document))
    texts.set('Word', wordsIn(word.get('word/document.xml') ?? ''))
    texts.set('plain text', alike(Buffer.from(await formats.text.render(document)).toString()))
    for (const [name, { render }] of [
      ['PDF', formats.pdf],
      ['large print', formats['large-print']],
    ] as const) {
      const read = await pdfRead(await render(document))
      pdfs.set(name, read)
      texts.set(name, alike(read.text.replaceAll('\u00a0', ' ')))
    }
    braille = Buffer.from(await formats.braille.render(document)).toString()
    headings = document.blocks.filter(({ kind }) => kind === 'heading').length
  })
  afterAll(() => test.close())

  it.skipIf(absent !== '').each(['web', 'Word', 'plain text', 'PDF', 'large print'])(
    `carries every day, sum, reference, body and post of the public report, in its %s file${absent}`,
    (file) => {
      expect(figures.length).toBeGreaterThan(8)
      expect(names.length).toBeGreaterThan(7)
      const text = texts.get(file) ?? ''
      expect([...figures, ...names].filter((each) => !text.includes(each))).toEqual([])
    },
  )

  it.each(['PDF', 'large print'])(
    'is a tagged %s with bookmarks, table headers and alternative texts',
    (name) => {
      const read = pdfs.get(name)
      const roles = read?.elements.map(({ role }) => role) ?? []
      expect([read?.accessibleBy, read?.language]).toEqual(['1', 'en-GB'])
      expect(read?.title).toContain('Improvement Plan')
      expect(read?.bookmarks).toHaveLength(headings + 1)
      expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'L', 'Table', 'TH', 'Figure']))
      for (const { alternative } of read?.elements.filter(({ role }) => role === 'Figure') ?? [])
        expect(alternative?.length).toBeGreaterThan(20)
    },
  )

  it('is a Braille file of whole pages', () => {
    const pages = braille.split('\f').map((page) => page.split('\n').slice(0, -1))
    expect(pages.length).toBeGreaterThan(10)
    expect(pages.filter((lines) => lines.length !== 25 || lines.some((line) => line.length > 40))).toEqual([])
  })

  it.skipIf(absent !== '')(`and the list of facts leaves no paragraph of it out${absent}`, () => {
    const numbered = [
      ...new Set([...seed.matchAll(/^(?:- )?(\d{1,2}\.\d) /gm)].map(([, number = '']) => number)),
    ]
    expect(numbered.length).toBeGreaterThan(25)
    const read = facts.map(({ at }) => at.replace(/^15$/, '15.1'))
    const left = numbered.filter((number) => !read.some((at) => at.startsWith(number)))
    expect(left.filter((number) => number !== '15.2')).toEqual([])
  })
})
