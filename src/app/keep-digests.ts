import { isWorkingDay, dayIn } from '../kernel/index.ts'
import type { DigestNeeds } from '../line/index.ts'
import { sendDigests } from '../line/index.ts'
import type { Rounds } from './rounds.ts'
import { inRounds } from './rounds.ts'

const everyMinutes = 5
/** In London, on working days: before most people’s first meeting. */
const fromHour = 7

const hourIn = (instant: Date): number =>
  Number(
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: 'Europe/London' }).format(
      instant,
    ),
  )

/** Whether digests go out at this instant: on a working day, from seven in the morning. */
export const isTime = (instant: Date): boolean => isWorkingDay(dayIn(instant)) && hourIn(instant) >= fromHour

/** Sends each day’s digests, once to each person. `onTrouble` hears what was not taken; the next round tries again. */
export function keepDigests(needs: DigestNeeds, onTrouble: (error: unknown) => void): Rounds {
  return inRounds(
    everyMinutes * 60,
    async () => {
      if (!isTime(needs.record.now())) return
      const { failed } = await sendDigests(needs)
      failed.forEach(onTrouble)
    },
    onTrouble,
  )
}
