/**
 * How a council's papers look, where it has set that: part of the document, so that a frozen paper keeps the look that it
 * had. Everything is plain data; files are base 64.
 */
export interface HouseStyle {
  /** As papers print the council's name: 'Exampleshire County Council'. */
  readonly name?: string | undefined
  readonly colours?: HouseColours | undefined
  readonly font?: HouseFont | undefined
  readonly logo?: HouseLogo | undefined
  readonly word?: HouseWordStyles | undefined
}

/** Six digits each, small letters: '4b2e83'. All of them can be read on one another where they meet. */
export interface HouseColours {
  /** Headings, rules, and the ground of light words. */
  readonly accent: string
  /** The ground of boxes. */
  readonly tint: string
  readonly text: string
}

export interface HouseFont {
  readonly family: string
  /** TrueType or OpenType, for print; a form that finds none of them takes its usual font. */
  readonly files: readonly string[]
}

export interface HouseLogo {
  readonly mediaType: 'image/png' | 'image/svg+xml'
  readonly data: string
  /** For Word, which does not show SVG everywhere. */
  readonly png: string
  readonly alternative: string
  /** CSS pixels, as printed. */
  readonly width: number
  readonly height: number
}

/** The styles of the council's own Word file, made ready to stand in ours. */
export interface HouseWordStyles {
  /** `w:docDefaults`, or nothing. */
  readonly defaults: string
  /** Each style with its id, under the ids that Word itself gives in English. */
  readonly styles: readonly { readonly id: string; readonly xml: string }[]
  /** The id of the style that tables take, where the council named one. */
  readonly table?: string | undefined
}

/** The look of a picture on paper: so many millimetres are so many CSS pixels. */
export const pixelsOf = (millimetres: number): number => (millimetres * 96) / 25.4
