import type { ViewerTx } from '../../../access/index.ts'
import { typedAbout } from '../../../access/index.ts'
import type { Recorded } from '../../../duties/index.ts'

/** Whose number it is, told apart from the number of the step or the answer. */
const ofChallenge = { challenge_id: 'number of the challenge' } as const

/** All that was said in challenges about one child, in every version, for the person it is about. */
export async function challengesRecorded(tx: ViewerTx, childId: number): Promise<readonly Recorded[]> {
  const recorded = async (kind: string, table: `challenge.${string}`, called: Record<string, string>) => ({
    kind,
    table,
    rows: await typedAbout(tx, childId, { table, called }),
  })
  return [
    await recorded('Challenges', 'challenge.challenge', {
      wishes: 'what the child wishes',
      told_by: 'who told the child',
    }),
    await recorded('Steps of challenges', 'challenge.move', {
      ...ofChallenge,
      to_post_id: 'put to',
      changed: 'what changed for the child',
    }),
    await recorded('Answers to challenges', 'challenge.answer', ofChallenge),
  ]
}
