/** As WCAG 2.2 reckons it: letters need 4.5 to 1 against what they stand on. */
const needed = 4.5

const channel = (hex: string): number => {
  const part = parseInt(hex, 16) / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

/** Of six digits: '4b2e83'. 0 is black, 1 is white. */
const luminance = (colour: string): number =>
  0.2126 * channel(colour.slice(0, 2)) +
  0.7152 * channel(colour.slice(2, 4)) +
  0.0722 * channel(colour.slice(4, 6))

/** From 1 (the same) to 21 (black on white), whichever of the two is the ground. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

/** Rounded down, so that 4.49 never reads as enough. */
const toOne = (ratio: number): string => `${(Math.floor(ratio * 10) / 10).toFixed(1)} to 1`

/** What is wrong with letters of this colour on that ground; nothing where they can be read. */
export function tooFaint(what: string, colour: string, ground: string, groundName: string): string[] {
  const ratio = contrast(colour, ground)
  return ratio >= needed
    ? []
    : [
        `${what} #${colour} on ${groundName} has a contrast of ${toOne(ratio)}, and letters need ${needed} to 1: choose a darker one`,
      ]
}

/** A ground for boxes made of a colour: 93 parts of white in 100. */
export const tintOf = (colour: string): string =>
  [0, 2, 4]
    .map((at) => Math.round(255 - (255 - parseInt(colour.slice(at, at + 2), 16)) * 0.07))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
