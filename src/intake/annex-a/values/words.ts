import { known, unread, type ReadText } from './value.ts'

const longest = 200

/** A name of a team, a worker, an organisation: as written. */
export const readWords: ReadText = (text) =>
  text.length <= longest ? known(text) : unread(`at most ${longest} characters`)

const whole = /^([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})$/
const district = /^[A-Z]{1,2}\d[A-Z\d]?$/

/** `LE15 6HP`; the district alone (`LE15`) is read too, since some systems keep no more of an address that is secret. */
export const readPostcode: ReadText = (text) => {
  const upper = text.toUpperCase().replace(/[^A-Z0-9]/g, '')
  const [, outward, inward] = whole.exec(upper) ?? []
  if (outward !== undefined && inward !== undefined) return known(`${outward} ${inward}`)
  return district.test(upper) ? known(upper) : unread('a postcode, such as LE15 6HP')
}
