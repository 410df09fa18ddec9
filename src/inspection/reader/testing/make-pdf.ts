/** Small PDFs, made by hand, for what no real report shows. */
export interface PrintedLine {
  text: string
  x: number
  y: number
  size?: number
  bold?: boolean
}

/** An untagged PDF: one list of lines per page, in Helvetica. */
export const pdfOf = (pages: readonly (readonly PrintedLine[])[]): Uint8Array =>
  pdfWith(pages.map((lines) => Buffer.from(lines.map(drawn).join('\n'), 'latin1')))

/** The signs of the reports that WinAnsi has outside ASCII, as octal escapes. */
const winAnsi: Readonly<Record<string, string>> = {
  '’': '\\222',
  '‘': '\\221',
  '“': '\\223',
  '”': '\\224',
  '•': '\\225',
  '–': '\\226',
}

function drawn({ text, x, y, size = 12, bold = false }: PrintedLine): string {
  const escaped = text.replace(/[()\\]/g, '\\$&').replace(/[^ -~]/g, (sign) => winAnsi[sign] ?? '?')
  return `BT /${bold ? 'B' : 'R'} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped}) Tj ET`
}

export interface PdfParts {
  /** Added to each content stream's dictionary, such as `/Filter /FlateDecode`. */
  streamEntries?: string
  /** Added to the trailer, such as `/Encrypt 99 0 R`. */
  trailerEntries?: string
  /** What the page tree claims; the true number unless given. */
  claimedPages?: number
  /** Further objects, numbered from 9. */
  objects?: readonly string[]
}

/** A PDF with these content streams, one page each. */
export function pdfWith(contents: readonly Uint8Array[], parts: PdfParts = {}): Uint8Array {
  const extra = parts.objects ?? []
  const firstPage = 9 + extra.length
  const pageNumbers = contents.map((_, at) => firstPage + 2 * at)
  const font = (name: string) =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
  const fixed = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${parts.claimedPages ?? contents.length} /Kids [${pageNumbers.map((number) => `${number} 0 R`).join(' ')}] >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    '<< /Font << /R 3 0 R /B 4 0 R >> >>',
    'null',
    'null',
    'null',
  ]
  const page = (number: number) =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources 5 0 R /Contents ${number + 1} 0 R >>`
  const streams = contents.map((content) => ({ entries: parts.streamEntries ?? '', content }))
  const objects = [...fixed, ...extra, ...streams.flatMap((stream, at) => [page(firstPage + 2 * at), stream])]
  return written(objects, parts.trailerEntries ?? '')
}

function written(
  objects: readonly (string | { entries: string; content: Uint8Array })[],
  trailer: string,
): Uint8Array {
  const chunks: Uint8Array[] = [Buffer.from('%PDF-1.7\n')]
  const places: number[] = []
  let length = 9
  const add = (chunk: Uint8Array) => {
    chunks.push(chunk)
    length += chunk.length
  }
  objects.forEach((object, at) => {
    places.push(length)
    if (typeof object === 'string') add(Buffer.from(`${at + 1} 0 obj\n${object}\nendobj\n`, 'latin1'))
    else {
      add(Buffer.from(`${at + 1} 0 obj\n<< /Length ${object.content.length} ${object.entries} >>\nstream\n`))
      add(object.content)
      add(Buffer.from('\nendstream\nendobj\n'))
    }
  })
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  add(
    Buffer.from(
      `${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(chunks)
}
