import type { HouseLogo } from '../document/index.ts'
import { pixelsOf } from '../document/house-style.ts'
import { wellFormed } from './xml.ts'

/** Bytes: it travels in every file of every paper. */
const largest = 200_000

interface Size {
  readonly width: number
  readonly height: number
}

const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Of a PNG, as its first part says; undefined where it is none. */
function pngSize(bytes: Buffer): Size | undefined {
  if (bytes.length < 24 || !bytes.subarray(0, 8).equals(pngStart)) return undefined
  const size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
  return size.width > 0 && size.height > 0 ? size : undefined
}

/** The whole start tag `<svg …>`; undefined where the file is no SVG that can be printed. */
const svgTag = (text: string): string | undefined =>
  wellFormed(text) === undefined ? /<svg\b[^>]*>/.exec(text)?.[0] : undefined

const numberOf = (typed: string | undefined): number => Number(typed?.replace(/px$/, '') ?? 0)

function svgSize(text: string): Size | undefined {
  const tag = svgTag(text)
  if (tag === undefined) return undefined
  const attribute = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  const [, , width = 0, height = 0] = (attribute('viewBox') ?? '').split(/[\s,]+/).map(Number)
  const size =
    width > 0 && height > 0
      ? { width, height }
      : { width: numberOf(attribute('width')), height: numberOf(attribute('height')) }
  return size.width > 0 && size.height > 0 ? size : undefined
}

/** What a logo has no need of, and a drawing from elsewhere might bring. */
const notInLogos = /<script|<foreignObject|<iframe|\son\w+\s*=|href\s*=\s*["'](?!#|data:image\/)/i

export interface LogoFile {
  readonly name: string
  readonly bytes: Buffer
}

export type ReadLogo =
  { readonly ok: true; readonly logo: HouseLogo } | { readonly ok: false; readonly problem: string }
const no = (problem: string): ReadLogo => ({ ok: false, problem })

const tooLarge = ({ name, bytes }: LogoFile): string | undefined =>
  bytes.length > largest
    ? `logo: ${name} has ${Math.ceil(bytes.length / 1000)} kB; it stands in every file of every paper, so it must have ${largest / 1000} kB or fewer`
    : undefined

/** As printed: so many millimetres broad, and never so high that it takes the page. */
function printed({ width, height }: Size, millimetres: number): Size {
  const high = (pixelsOf(millimetres) * height) / width
  const scale = Math.min(1, pixelsOf(30) / high)
  return { width: Math.round(pixelsOf(millimetres) * scale), height: Math.round(high * scale) }
}

/** A logo made ready to be printed. @param forWord the same as PNG, where the logo itself is SVG. */
export function readLogo(
  file: LogoFile,
  forWord: LogoFile | undefined,
  said: { readonly alternative: string; readonly width: number },
): ReadLogo {
  const large = tooLarge(file) ?? (forWord && tooLarge(forWord))
  if (large !== undefined) return no(large)
  const { alternative } = said
  const png = pngSize(file.bytes)
  const data = file.bytes.toString('base64')
  if (png)
    return {
      ok: true,
      logo: { mediaType: 'image/png', data, png: data, alternative, ...printed(png, said.width) },
    }
  const text = file.bytes.toString('utf8')
  const svg = svgSize(text)
  if (!svg) return no(`logo: ${file.name} is neither a PNG nor an SVG with a viewBox: save it as one of them`)
  if (notInLogos.test(text))
    return no(`logo: ${file.name} has scripts or links in it: save it as a plain SVG drawing, or as PNG`)
  if (!forWord || !pngSize(forWord.bytes))
    return no(
      `logo: Word does not show SVG everywhere: give the same logo as a PNG file under “forWord”${forWord ? `; ${forWord.name} is none` : ''}`,
    )
  const ready = {
    mediaType: 'image/svg+xml',
    data,
    png: forWord.bytes.toString('base64'),
    alternative,
  } as const
  return { ok: true, logo: { ...ready, ...printed(svg, said.width) } }
}
