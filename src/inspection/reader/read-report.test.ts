import { describe, expect, it } from 'vitest'
import { deflateSync } from 'node:zlib'
import { createReader } from './reader.ts'
import { readOfstedReport } from './read-report.ts'
import { pdfOf, pdfWith, type PrintedLine } from './testing/make-pdf.ts'
import { usualLimits, type ReaderLimits } from './limits.ts'

const letterLines: PrintedLine[] = [
  { text: '18 December 2025', x: 71, y: 704 },
  { text: 'Dear Ms Example', x: 71, y: 562 },
  { text: 'Focused visit to Testshire children’s services', x: 71, y: 535, bold: true },
  {
    text: 'This letter summarises the findings of the focused visit to Testshire children’s services on',
    x: 71,
    y: 509,
  },
  { text: '18 and 19 November 2025. Ofsted’s inspectors came for two days.', x: 71, y: 494.5 },
  { text: 'What needs to improve in this area of social work practice?', x: 71, y: 460, bold: true },
  { text: '•', x: 71, y: 440 },
  { text: 'The quality of out-', x: 89, y: 440 },
  { text: 'of-hours work (outcome 3, national framework).', x: 89, y: 425.5 },
  { text: 'Main findings', x: 71, y: 390, bold: true },
  { text: 'Children are seen.', x: 71, y: 365 },
]
const letter = pdfOf([letterLines])

/** A child at rest holds about 120 MiB. */
const little = { megabytes: 200 }

const whyNot = async (bytes: Uint8Array, limits: Partial<ReaderLimits> = {}) => {
  const read = await readOfstedReport(bytes, { limits })
  return read.ok ? 'read' : read.why
}

describe('a letter as a PDF', () => {
  it('is read from its bytes', async () => {
    const read = await readOfstedReport(letter)
    expect(read).toMatchObject({
      ok: true,
      reading: {
        authority: 'Testshire',
        inspectedFrom: '2025-11-18',
        publishedOn: '2025-12-18',
        areas: [
          { text: 'The quality of out-of-hours work (outcome 3, national framework).', tags: ['outcome 3'] },
        ],
        doubts: [],
      },
    })
  })

  it('is read from a Buffer too, as files and uploads come', async () => {
    expect(await whyNot(Buffer.from(letter))).toBe('read')
  })
})

describe('what cannot be read is refused with a sentence:', () => {
  it('an empty file', async () => expect(await whyNot(new Uint8Array())).toBe('empty'))
  it('another kind of file', async () =>
    expect(await whyNot(Buffer.from('PK a Word file'))).toBe('not a PDF'))

  it('a download cut short, wherever', async () => {
    for (const part of [0.3, 0.6, 0.95])
      expect(await whyNot(letter.subarray(0, part * letter.length))).toBe('damaged')
  })

  it('a PDF whose parts do not hang together', async () => {
    const broken = Buffer.from(letter)
      .toString('latin1')
      .replace(/\/Kids \[9 0 R\]/, '/Kids [2 0 R]')
    expect(await whyNot(Buffer.from(broken, 'latin1'))).toBe('damaged')
  })

  it('a PDF with a password', async () => {
    const lock = `<< /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >>`
    const locked = pdfWith([Buffer.from('BT ET')], {
      objects: [lock],
      trailerEntries: '/Encrypt 9 0 R /ID [<00><00>]',
    })
    expect(await whyNot(locked)).toBe('encrypted')
  })

  it('a scan: a picture and no text', async () => {
    const picture = 'q 500 0 0 700 40 60 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q'
    expect(await whyNot(pdfWith([Buffer.from(picture, 'latin1')]))).toBe('scanned')
  })

  it('a document of 5,000 pages', async () => {
    expect(await whyNot(pdfOf(Array.from({ length: 5000 }, () => letterLines)))).toBe('too many pages')
  })

  it('a PDF of a hundred thousand objects that say nothing', async () => {
    const objects = Array.from({ length: 100_000 }, (_, at) => `<< /A ${at} /B [${at + 8} 0 R] >>`)
    expect(await whyNot(pdfWith([Buffer.from('BT ET')], { objects }))).toBe('scanned')
  })

  it('a file larger than any report', async () => {
    expect(await whyNot(new Uint8Array(usualLimits.fileMegabytes * 2 ** 20 + 1))).toBe('too large')
  })

  it('a few kilobytes that unpack to hundreds of megabytes', async () => {
    const unpacked = Buffer.alloc(200 * 2 ** 20, 0x20)
    const bomb = pdfWith([deflateSync(deflateSync(unpacked))], {
      streamEntries: '/Filter [/FlateDecode /FlateDecode]',
    })
    expect(bomb.length).toBeLessThan(10_000)
    expect(await whyNot(bomb, little)).toBe('ran out of memory')
  })

  it('text that unpacks to more objects than memory holds', async () => {
    const words = Buffer.from(
      `BT /R 12 Tf ${'1 0 0 1 50 50 Tm (abc) Tj 1 0 0 1 50 70 Tm (de) Tj '.repeat(1_000_000)} ET`,
    )
    expect(
      await whyNot(pdfWith([deflateSync(words)], { streamEntries: '/Filter /FlateDecode' }), little),
    ).toBe('ran out of memory')
  })

  it('a document that takes longer than allowed', async () => {
    const read = await readOfstedReport(letter, { limits: { seconds: 0.01 } })
    expect(read).toMatchObject({ ok: false, why: 'took too long' })
  })
})

describe('a reader of many documents', () => {
  it('replaces a child that a document killed, and reads on', async () => {
    const reader = createReader({ ...usualLimits, ...little })
    const bomb = pdfWith([deflateSync(Buffer.alloc(200 * 2 ** 20, 0x20))], {
      streamEntries: '/Filter /FlateDecode',
    })
    const whys = []
    for (const bytes of [letter, bomb, letter, bomb, letter]) {
      const read = await reader.read(bytes, undefined)
      whys.push(read.ok ? 'read' : read.why)
    }
    reader.stop()
    expect(whys).toEqual(['read', 'ran out of memory', 'read', 'ran out of memory', 'read'])
  })

  it('answers even when it is stopped in the middle', async () => {
    const reader = createReader()
    const read = reader.read(letter, undefined)
    setTimeout(() => {
      reader.stop()
    }, 20)
    expect(await read).toMatchObject({ ok: false, why: 'reader failed' })
  })
})
