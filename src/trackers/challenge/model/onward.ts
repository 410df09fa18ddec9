import type { Move, Stage } from './challenge.ts'

/** Where a challenge stands, and how far it has gone: what may follow depends on both. */
export interface Onward {
  readonly stage: Stage
  readonly toPostId: number | undefined
  /** The furthest of the stages it was taken to, without Cafcass, who is told beside them at any time. */
  readonly furthest: Exclude<Stage, 'Cafcass'>
}

const ladder = ['informal', 'team manager', 'head of service', 'director'] as const
const stepOf = (stage: Stage): number => ladder.findIndex((each) => each === stage)

/** Telling Cafcass is formal: nobody talks it over afterwards. */
const leastStep = ({ stage }: Move): number =>
  stage === 'closed' ? 0 : stage === 'Cafcass' ? 1 : stepOf(stage)

export const onwardOf = ({ stage, toPostId }: Omit<Onward, 'furthest'>, moves: readonly Move[]): Onward => ({
  stage,
  toPostId,
  furthest: ladder[Math.max(0, ...moves.map(leastStep))] ?? 'informal',
})

/** Stages that may follow, each with the posts asked at it: the one where it stands too, with another post. */
export const stagesOnward = (of: readonly Stage[], onward: Onward): readonly Stage[] =>
  of.filter((stage) => backwards(stage, onward) === undefined)

function backwards(stage: Stage, { stage: now, furthest }: Onward): string | undefined {
  if (stage === 'Cafcass')
    return now === 'Cafcass' ? 'Cafcass is told already: choose another stage' : undefined
  if (stepOf(stage) >= stepOf(furthest)) return undefined
  return stage === 'informal'
    ? 'A challenge that is formal is not talked over again: choose a formal stage'
    : `A challenge goes no stage back: choose “${furthest}” with another post, or what comes after it`
}

/** Why a stage and a post do not follow where it stands, and beside which box that is said; undefined where they do. */
export function notOnward(
  stage: Stage,
  toPostId: number | undefined,
  onward: Onward,
): { readonly field: 'stage' | 'toPostId'; readonly message: string } | undefined {
  const back = backwards(stage, onward)
  if (back !== undefined) return { field: 'stage', message: back }
  return stage === onward.stage && toPostId === onward.toPostId
    ? {
        field: 'toPostId',
        message: 'This post is asked at this stage already: choose another post, or another stage',
      }
    : undefined
}
