import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { z } from 'zod'
import type { HouseStyle } from '../document/index.ts'
import { readHouseStyle } from '../house/load.ts'

/** The house style that the how-to page shows, of a council that does not exist. */
export const documentedStyle = join(import.meta.dirname, '../../../docs/how-to/house-style')

/** A style for tables as Word writes one: a dark first row with light words. */
const tableStyle = `<w:style w:type="table" w:styleId="PurpleshireTable" w:customStyle="1"><w:name w:val="Purpleshire table"/><w:tblPr><w:tblBorders><w:insideH w:val="single" w:sz="4" w:color="7A5BB5"/><w:bottom w:val="single" w:sz="8" w:color="4B2E83"/></w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="FFFFFF"/></w:rPr><w:tcPr><w:shd w:val="clear" w:fill="4B2E83"/></w:tcPr></w:tblStylePr></w:style>`

/** A made-up council's Word file: purple headings in Georgia, text in Verdana. @param change of its styles as XML. */
export async function madeWordFile(change: (styles: string) => string = (styles) => styles): Promise<Buffer> {
  const heading = (size: number) => ({ run: { font: 'Georgia', bold: true, size, color: '4B2E83' } })
  const file = new Document({
    styles: {
      default: {
        document: { run: { font: 'Verdana', size: 23, language: { value: 'de-DE' } } },
        title: heading(52),
        heading1: heading(40),
        heading2: heading(32),
        heading3: heading(26),
        heading4: heading(23),
      },
    },
    sections: [{ children: [new Paragraph('Words of the council’s own file, which stay in it')] }],
  })
  const inside = unzipSync(await Packer.toBuffer(file))
  const styles = strFromU8(inside['word/styles.xml'] ?? new Uint8Array())
  const whole = change(styles.replace('</w:styles>', () => `${tableStyle}</w:styles>`))
  return Buffer.from(zipSync({ ...inside, 'word/styles.xml': strToU8(whole) }))
}

/** A folder with the documented style and whatever else is put beside it. */
export function styleFolder(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'house-style-'))
  for (const name of readdirSync(documentedStyle))
    writeFileSync(join(folder, name), readFileSync(join(documentedStyle, name)))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

/** What `style.json` says in the documented folder, with changes. */
export const styleJson = (change: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({
    ...z
      .record(z.string(), z.unknown())
      .parse(JSON.parse(readFileSync(join(documentedStyle, 'style.json'), 'utf8'))),
    ...change,
  })

/** The made-up council's whole style: name, colours, logo, and the styles of its Word file. */
export async function madeStyle(): Promise<HouseStyle> {
  const word = { file: 'house.dotx', table: 'Purpleshire table' }
  const read = await readHouseStyle(
    styleFolder({ 'style.json': styleJson({ word }), 'house.dotx': await madeWordFile() }),
  )
  if (!read.ok) throw new Error(read.problems.join('\n'))
  return read.style
}
