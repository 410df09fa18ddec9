import type { CommandArguments, IsoDate } from '../../kernel/index.ts'
import { longDate, readIsoDate } from '../../kernel/index.ts'

/** Why an extract of a day that is still to come is not taken: facts of that day are nobody’s to know. */
const dayToCome = (asAt: IsoDate, today: IsoDate): string | undefined =>
  asAt > today
    ? `Nothing was read or recorded: ${longDate(asAt)} is still to come, and an extract speaks of a day up to today, ${longDate(today)}. Give --as-at the day on which the extract was made.`
    : undefined

/** The same of the day that a command was given; a day that cannot be read is the command’s own to refuse. */
export function askedDayToCome({ values }: CommandArguments, today: IsoDate): string | undefined {
  const asAt = typeof values['as-at'] === 'string' ? readIsoDate(values['as-at']) : undefined
  return asAt === undefined ? undefined : dayToCome(asAt, today)
}

/** What the worked example does with an extract of a later day than its own, which the command line may put in. */
export const beyondTheExample = (asAt: IsoDate, today: IsoDate): string =>
  `This is the worked example, whose today is ${longDate(today)}: its pages show nothing of ${longDate(asAt)}, and take no file of that day. los children count --as-at ${asAt} tells of it. To see it on pages, put it into a council of your own (LOS_COUNCIL), or take it back with los intake reverse.`
