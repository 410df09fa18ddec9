import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { documentedStyle, madeWordFile, styleFolder, styleJson } from '../testing/made-style.ts'
import { contrast, tintOf } from './contrast.ts'
import { readHouseStyle } from './load.ts'

const fonts = join(
  dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
  'standard_fonts',
)
const bold = readFileSync(join(fonts, 'LiberationSans-Bold.ttf'))

async function problemsOf(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const read = await readHouseStyle(styleFolder(files))
  return read.ok ? '' : read.problems.map((problem) => problem.replace(/^.*\//, '')).join('\n')
}
const said = (change: Readonly<Record<string, unknown>>) => ({ 'style.json': styleJson(change) })
const logo = (change: Readonly<Record<string, unknown>>) =>
  said({ logo: { file: 'logo.svg', forWord: 'logo.png', alternative: 'Logo of the council', ...change } })

describe('contrast', () => {
  it.each([
    ['000000', 'ffffff', 21],
    ['ffffff', 'ffffff', 1],
    ['767676', 'ffffff', 4.54],
    ['4b2e83', 'ffffff', 10.4],
  ])('of %s and %s is %f to 1, either way round', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 1)
    expect(contrast(other, one)).toBe(contrast(one, other))
  })

  it('is kept by the ground that is made of a colour', () => {
    expect(contrast('4b2e83', tintOf('4b2e83'))).toBeGreaterThan(4.5)
  })
})

describe('a house style', () => {
  it('is read whole from the documented folder', async () => {
    const read = await readHouseStyle(documentedStyle)
    expect(read).toMatchObject({
      ok: true,
      style: {
        name: 'Purpleshire County Council (made up)',
        colours: { accent: '4b2e83', tint: 'f4f0fa', text: '1d1d1b' },
        // 58 mm broad, and as high as its drawing says.
        logo: { mediaType: 'image/svg+xml', width: 219, height: 60 },
      },
    })
  })

  it('may be a name alone', async () => {
    const read = await readHouseStyle(styleFolder({ 'style.json': '{ "name": "Exampleshire Council" }' }))
    expect(read).toEqual({ ok: true, style: { name: 'Exampleshire Council' } })
  })

  it('finishes colours that were left out', async () => {
    const read = await readHouseStyle(styleFolder(said({ colours: { accent: '#005A30' } })))
    expect(read).toMatchObject({ style: { colours: { accent: '005a30', tint: 'edf3f1', text: '16202a' } } })
  })

  it('takes fonts of the family that it names', async () => {
    const font = { family: 'Liberation Sans', files: ['bold.ttf'] }
    const read = await readHouseStyle(styleFolder({ ...said({ font }), 'bold.ttf': bold }))
    expect(read).toMatchObject({ ok: true, style: { font: { family: 'Liberation Sans' } } })
  })

  it.each([
    [{ 'style.json': '{' }, /^style\.json: it is not JSON: /],
    [{ 'style.json': '[]' }, /it must be a house style: /],
    [said({ color: {} }), /it must be a house style: .*color/],
    [said({ name: 'X' }), /name: must be at least 3 characters/],
    [said({ colours: { accent: 'purple' } }), /colours, accent: must be a colour of six digits/],
    [
      said({ colours: { accent: '#9b7fd1' } }),
      /colours, accent: #9b7fd1 on white has a contrast of 3\.\d to 1, and letters need 4\.5 to 1: choose a darker one/,
    ],
    [
      said({ colours: { accent: '#4b2e83', tint: '#8a7bb0' } }),
      /accent: #4b2e83 on the tint #8a7bb0 has a contrast of 2\.\d to 1/,
    ],
    [said({ colours: { accent: '#4b2e83', text: '#999999' } }), /colours, text: #999999 on white/],
    [logo({ file: 'lost.svg' }), /logo: there is no file lost\.svg in this folder/],
    [logo({ file: '../logo.svg' }), /logo, file: must be the name of a file in this folder/],
    [logo({ alternative: undefined }), /logo, alternative: must say what the logo shows/],
    [logo({ forWord: undefined }), /Word does not show SVG everywhere: give the same logo as a PNG/],
    [logo({ forWord: 'logo.svg' }), /give the same logo as a PNG file under “forWord”; logo\.svg is none/],
    [logo({ width: 300 }), /logo, width: must be 15 to 120 millimetres/],
    [{ ...logo({ file: 'a.txt' }), 'a.txt': 'no picture' }, /a\.txt is neither a PNG nor an SVG/],
    [{ ...logo({ file: 'a.png' }), 'a.png': Buffer.alloc(250_000) }, /a\.png has 250 kB; .* 200 kB or fewer/],
    [
      { 'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>1</script></svg>' },
      /logo\.svg has scripts or links in it/,
    ],
    [{ 'logo.svg': '<svg viewBox="0 0 9 9"><a></svg>' }, /logo\.svg is neither a PNG nor an SVG/],
    [said({ font: { family: 'Fancy', files: ['no.ttf'] } }), /font: there is no file no\.ttf/],
    [
      { ...said({ font: { family: 'Fancy', files: ['bold.ttf'] } }), 'bold.ttf': bold },
      /bold\.ttf is of the family “Liberation Sans”, not “Fancy”/,
    ],
    [
      { ...said({ font: { family: 'Fancy', files: ['bold.ttf'] } }), 'bold.ttf': bold.subarray(0, 400) },
      /bold\.ttf is no TrueType or OpenType font/,
    ],
    [said({ word: { file: 'house.dotx' } }), /word: there is no file house\.dotx/],
    [{ ...said({ word: { file: 'a.dotx' } }), 'a.dotx': 'words' }, /a\.dotx: it is no Word file with styles/],
  ])('is refused with the place and what to do: %#', async (files, says) => {
    expect(await problemsOf(files)).toMatch(says)
  })

  it('says everything that is wrong at once', async () => {
    const both = said({ colours: { accent: '#ffff00' }, word: { file: 'house.dotx' } })
    expect((await problemsOf(both)).split('\n').length).toBeGreaterThanOrEqual(2)
  })

  it('stands in a folder that can be read', async () => {
    const read = await readHouseStyle(join(tmpdir(), 'no-such-folder'))
    expect(read.ok ? '' : read.problems.join()).toMatch(/set LOS_STYLE to the folder/)
  })
})

describe('styles of a Word file', () => {
  const word = { word: { file: 'house.dotx', table: 'Purpleshire table' } }
  const styles = async (change?: (xml: string) => string) => ({
    ...said(word),
    'house.dotx': await madeWordFile(change),
  })

  it('are taken with the one for tables, found by the name that Word shows', async () => {
    const read = await readHouseStyle(styleFolder(await styles()))
    if (!read.ok) throw new Error(read.problems.join('\n'))
    expect(read.style.word?.table).toBe('PurpleshireTable')
    expect(read.style.word?.styles.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['Title', 'Heading1', 'Heading4']),
    )
  })

  it('are known by their names, whatever language Word gave their ids', async () => {
    const german = (xml: string) =>
      xml.replaceAll('"Heading1"', '"berschrift1"').replace('"Heading 1"', '"heading 1"')
    const read = await readHouseStyle(styleFolder(await styles(german)))
    expect(read.ok && read.style.word?.styles.some(({ id }) => id === 'Heading1')).toBe(true)
  })

  it('leave behind what leads out of them: lists, themes, languages and marks of sessions', async () => {
    const more = (xml: string) =>
      xml.replace(
        '</w:styles>',
        '<w:style w:type="paragraph" w:styleId="Odd"><w:name w:val="Odd"/><w:rsid w:val="00AA11"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr><w:rPr><w:color w:val="4B2E83" w:themeColor="accent1" w:themeShade="BF"/><w:lang w:val="de-DE"/><w14:textFill><w14:solidFill><w14:srgbClr w14:val="FF0000"/></w14:solidFill></w14:textFill></w:rPr></w:style></w:styles>',
      )
    const read = await readHouseStyle(styleFolder(await styles(more)))
    const odd = read.ok ? read.style.word?.styles.find(({ id }) => id === 'Odd')?.xml : undefined
    expect(odd).toContain('<w:color w:val="4B2E83"/>')
    expect(odd).not.toMatch(/numPr|rsid|theme|lang|w14/)
  })

  it('must be readable: a heading too faint on white is refused', async () => {
    const faint = (xml: string) => xml.replaceAll('w:val="4B2E83"', 'w:val="C9B8F0"')
    expect(await problemsOf(await styles(faint))).toMatch(
      /house\.dotx: the style “Heading 1”: #c9b8f0 on white has a contrast of 1\.\d to 1/,
    )
  })

  it('must have the style for tables that is named', async () => {
    const other = said({ word: { file: 'house.dotx', table: 'Fancy grid' } })
    expect(await problemsOf({ ...other, 'house.dotx': await madeWordFile() })).toMatch(
      /no style for tables called “Fancy grid”/,
    )
  })

  it('must be XML without a document type of its own', async () => {
    const typed = (xml: string) => xml.replace(/(<\?xml[^>]*>)?/, '$1<!DOCTYPE w [<!ENTITY a "b">]>')
    expect(await problemsOf(await styles(typed))).toMatch(/its styles cannot be read/)
  })
})
