export type { Brand } from './ids.ts'
export { Kept } from './kept.ts'
export { Forbidden, NotFound } from './errors.ts'
export type { IsoDate, Weekday } from './dates.ts'
export {
  addDays,
  addMonths,
  birthday,
  dayIn,
  daysBetween,
  isoDate,
  longDate,
  readIsoDate,
  weekdayOf,
} from './dates.ts'
export type { BankHoliday } from './bank-holidays.ts'
export { bankHolidays, bankHolidaySource } from './bank-holidays.ts'
export { addWorkingDays, isWorkingDay, OutsideCalendar, workingDaysBetween } from './working-days.ts'
export type { Counting, Direction, Limit, Unit } from './counting.ts'
export { lastDayFor } from './counting.ts'
export type { Arithmetic } from './arithmetic.ts'
export { arithmeticOf, limitInWords } from './arithmetic.ts'
export type { Command, CommandArguments, CommandIo, ExitCode } from './command.ts'
export { takesNoWords } from './command.ts'
export type { Run } from './word-difference.ts'
export { wordDifference } from './word-difference.ts'
export { inSeries, lowerFirst } from './words.ts'
export { pagesOf, pageWithin } from './pages.ts'
