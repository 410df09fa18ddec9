import { addDays, isoDate, type IsoDate } from '../../kernel/index.ts'

/** Half a millisecond of a day: what Excel keeps of a moment just before midnight. */
const halfMillisecond = 0.5 / 86_400_000
const leapDayThatNeverWas = 60

const dayZero1900 = isoDate('1899-12-30')
const dayZero1904 = isoDate('1904-01-01')
const dayOneBeforeMarch1900 = isoDate('1899-12-31')
const lastSerial = { 1900: 2_958_465, 1904: 2_957_003 }

/**
 * The day of a serial number, time of day dropped; undefined for what is no day: before the first, after 9999, a time of
 * day alone, and 29 February 1900, which Excel counts (as Lotus did) and the calendar does not. Days before it are
 * therefore one off, and are put right here.
 */
export function dayOfSerial(serial: number, from1904: boolean): IsoDate | undefined {
  const whole = Math.floor(serial + halfMillisecond)
  if (from1904) return whole < 0 || whole > lastSerial[1904] ? undefined : addDays(dayZero1904, whole)
  if (!(whole >= 1 && whole <= lastSerial[1900]) || whole === leapDayThatNeverWas) return undefined
  return addDays(whole < leapDayThatNeverWas ? dayOneBeforeMarch1900 : dayZero1900, whole)
}

/** The same, remembering: a sheet has hundreds of thousands of dates and few different ones. */
export function rememberedDays(from1904: boolean): (serial: number) => IsoDate | undefined {
  const known = new Map<number, IsoDate | undefined>()
  return (serial) => {
    const remembered = known.get(serial)
    if (remembered !== undefined) return remembered
    const day = dayOfSerial(serial, from1904)
    if (known.size < 100_000) known.set(serial, day)
    return day
  }
}
