import { constants, crc32, deflateRawSync } from 'node:zlib'
import { usualLimits } from '../limits.ts'
import { oleFile } from './ole-file.ts'
import {
  dateStyles,
  relationshipsXml,
  sheetXml,
  workbookOf,
  type WrittenWorkbook,
} from './workbook-writer.ts'
import { zipOf, type WrittenPart } from './zip-writer.ts'

const one = '<row r="1"><c r="A1"><v>7</v></c></row>'
const sheet = (rows: string, after = '') => ({ sheets: [{ name: 'List 1', xml: sheetXml(rows, after) }] })
const plain = workbookOf(sheet(one))
const megabyte = 2 ** 20

/** The same megabytes of nothing over and over, packed without ever being held. */
function bombPart(name: string, megabytes: number, says = megabytes): WrittenPart {
  const block = deflateRawSync(Buffer.alloc(megabyte, ' '), { finishFlush: constants.Z_FULL_FLUSH })
  const bytes = Buffer.concat([...Array.from({ length: megabytes }, () => block), Buffer.from([3, 0])])
  return { name, data: '', packed: { bytes, length: says * megabyte, crc: 0 } }
}

const withPart = (part: WrittenPart) => workbookOf({ ...sheet(one), parts: [part] })
const sheetPart = 'xl/worksheets/sheet1.xml'
/** Unpacked, so that its ratio says nothing. */
const loose = (name: string, data: string) => withPart({ name, data, stored: true })
const withTexts = (sharedTexts: string, rows: string): WrittenWorkbook => ({ ...sheet(rows), sharedTexts })
const rowsOf = (count: number, row: (number: number) => string) =>
  Array.from({ length: count }, (_, at) => row(at + 1)).join('')

const laughs = `<!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(10)}"><!ENTITY c "${'&b;'.repeat(10)}">]><sst><si><t>&c;</t></si></sst>`
const outside = '<!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&x;</t></si></sst>'
const office = (folder: string, name: string) =>
  zipOf([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: '_rels/.rels', data: relationshipsXml([['officeDocument', `${folder}/${name}`]]) },
    { name: `${folder}/${name}`, data: '<document/>' },
  ])

const bare = (name: string) =>
  zipOf(['[Content_Types].xml', name].map((part) => ({ name: part, data: '<a/>' })))
const openDocument = (kind: string) =>
  zipOf([
    { name: 'mimetype', data: `application/vnd.oasis.opendocument.${kind}`, stored: true },
    { name: 'content.xml', data: '<a/>' },
  ])

/**
 * Files made to harm, broken or simply wrong: how each is made, and the code that it is refused with, or how many rows it
 * has.
 */
export const hostileFiles: Readonly<Record<string, readonly [make: () => Buffer, outcome: string | number]>> =
  {
    'a part that unpacks to a gigabyte': [() => withPart(bombPart(sheetPart, 1024)), 'expands too much'],
    'a part that says one megabyte and unpacks to a gigabyte': [
      () => withPart(bombPart(sheetPart, 1024, 1)),
      'damaged',
    ],
    'a part packed two hundred times over': [() => withPart(bombPart(sheetPart, 200)), 'expands too much'],
    'a zip in a zip': [
      () => zipOf([{ name: 'more.zip', data: zipOf([{ name: 'List 1.csv', data: 'a' }]) }]),
      'zip in a zip',
    ],
    'twenty thousand parts': [
      () => zipOf(Array.from({ length: 20_000 }, (_, at) => ({ name: `${at}.csv`, data: 'a' }))),
      'too many parts',
    ],
    'parts that lie over one another': [
      () =>
        zipOf([
          { name: 'a.csv', data: 'a' },
          { name: 'b.csv', data: 'a', overFirst: true },
        ]),
      'damaged',
    ],
    'two parts of one name': [
      () => zipOf([...['a', 'b'].map((data) => ({ name: '[Content_Types].xml', data }))]),
      'damaged',
    ],
    'one merge over a whole sheet': [
      () => workbookOf(sheet(one, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')),
      1,
    ],
    'two hundred thousand merges': [
      () => workbookOf(sheet(one, `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(200_000)}</mergeCells>`)),
      'too many merges',
    ],
    'a size of a million rows and all columns': [
      () =>
        workbookOf({
          sheets: [
            {
              name: 'x',
              xml: sheetXml(one).replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>'),
            },
          ],
        }),
      1,
    ],
    'a million styles': [
      () => loose('xl/styles.xml', `<s><cellXfs>${'<xf numFmtId="14"/>'.repeat(1_000_000)}</cellXfs></s>`),
      'too many styles',
    ],
    'more than a million shared texts': [
      () =>
        workbookOf(
          withTexts(
            rowsOf(1_000_001, (at) => `<si><t>${at}</t></si>`),
            one,
          ),
        ),
      'too many texts',
    ],
    'one long text in a hundred thousand cells': [
      () =>
        workbookOf(
          withTexts(
            `<si><t>${'x'.repeat(30_000)}</t></si>`,
            rowsOf(100_000, () => '<row><c t="s"><v>0</v></c></row>'),
          ),
        ),
      'too much text',
    ],
    'a text longer than any cell': [
      () => workbookOf(withTexts(`<si>${`<r><t>${'x'.repeat(30_000)}</t></r>`.repeat(100)}</si>`, one)),
      'text too long',
    ],
    'the last column in many rows': [
      () => workbookOf(sheet(rowsOf(100_000, (at) => `<row><c r="XFD${at}"><v>1</v></c></row>`))),
      'too many cells',
    ],
    'more rows than a sheet has': [
      () => loose(sheetPart, sheetXml('<row><c><v>1</v></c></row>'.repeat(1_048_577))),
      'too many rows',
    ],
    'nine hundred thousand rows, each of another child': [
      () =>
        workbookOf(sheet(rowsOf(900_000, (at) => `<row><c t="inlineStr"><is><t>MU${at}</t></is></c></row>`))),
      'too many rows',
    ],
    'a workbook that honestly unpacks to more than is allowed': [
      () =>
        zipOf(
          Array.from({ length: usualLimits.unzippedMegabytes / 5 + 1 }, (_, at) => ({
            name: `List ${at}.csv`,
            data: '',
            packed: { bytes: Buffer.alloc(megabyte), length: 5 * megabyte, crc: 0 },
          })),
        ),
      'too much in it',
    ],
    'three hundred sheets': [
      () => workbookOf({ sheets: Array.from({ length: 300 }, (_, at) => ({ name: `${at}` })) }),
      'too many sheets',
    ],
    'elements within elements': [() => workbookOf(sheet('<a>'.repeat(1_000_000))), 'not allowed'],
    'a tag without end': [
      () => loose(sheetPart, sheetXml(`<row r="${'1'.repeat(20 * megabyte)}`)),
      'damaged',
    ],
    'entities of entities': [
      () => workbookOf({ ...sheet(one), parts: [{ name: 'xl/sharedStrings.xml', data: laughs }] }),
      'not allowed',
    ],
    'an entity from outside': [
      () => workbookOf({ ...sheet(one), parts: [{ name: 'xl/sharedStrings.xml', data: outside }] }),
      'not allowed',
    ],
    'brackets in a date format': [
      () =>
        workbookOf({
          ...sheet(one),
          styles: `<numFmts><numFmt numFmtId="164" formatCode="${'['.repeat(900_000)}"/></numFmts>${dateStyles}`,
        }),
      1,
    ],
    'a cut-off workbook': [() => plain.subarray(0, plain.length * 0.8), 'damaged'],
    'a workbook with a wrong checksum': [
      () => withPart({ name: sheetPart, data: sheetXml(one), crc: crc32('other') }),
      'damaged',
    ],
    'a workbook with a password': [() => oleFile(['EncryptionInfo', 'EncryptedPackage']), 'password'],
    'parts with a password': [
      () => withPart({ name: sheetPart, data: sheetXml(one), flags: 0x801 }),
      'password',
    ],
    'parts with a stronger password': [
      () => withPart({ name: sheetPart, data: sheetXml(one), flags: 0x841 }),
      'password',
    ],
    'an old workbook': [() => oleFile(['Workbook']), 'old format'],
    'another file of the old format': [() => oleFile(['WordDocument']), 'not a workbook'],
    'a binary workbook': [() => office('xl', 'workbook.bin'), 'binary workbook'],
    'a Word document': [() => office('word', 'document.xml'), 'another document'],
    'a Word document that does not say where it begins': [
      () => bare('word/document.xml'),
      'another document',
    ],
    'a presentation that does not say where it begins': [
      () => bare('ppt/presentation.xml'),
      'another document',
    ],
    'a workbook that does not say where it begins': [() => bare('xl/workbook.xml'), 'damaged'],
    'an OpenDocument file': [() => openDocument('spreadsheet'), 'OpenDocument'],
    'an OpenDocument text': [() => openDocument('text'), 'another document'],
    'an OpenDocument presentation': [() => openDocument('presentation'), 'another document'],
    'a PDF': [() => Buffer.from('%PDF-1.7 and so on'), 'another document'],
    'a web page': [() => Buffer.from('<html><table><tr><td>1</td></tr></table></html>'), 'another document'],
    'a picture': [() => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not a workbook'],
    'plain text': [() => Buffer.from('not a workbook'), 'not a workbook'],
    'an empty file': [() => Buffer.alloc(0), 'empty'],
    'an empty zip': [() => zipOf([]), 'nothing to read'],
  }
