import { sql, type RawBuilder } from 'kysely'

/** As words between blanks, so that the number 12 is not found in the year 2012. */
export const asWords = (text: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`' ' || regexp_replace(lower(${text}), '[^[:alnum:]]+', ' ', 'g') || ' '`
