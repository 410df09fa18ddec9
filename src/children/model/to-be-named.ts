import type { Problem } from '../../design/index.ts'

/** An open challenge about a child, and those of whom one has to be named where the record is restricted. */
export interface ToBeNamed {
  readonly challengeId: number
  /** Whoever raised it no longer may: a manager takes it on. */
  readonly hasLeft: boolean
  /** With the post that each holds; none where a person holds no post. */
  readonly people: readonly { readonly id: number; readonly name: string; readonly post: string | null }[]
}

const calledBy = ({ name, post }: ToBeNamed['people'][number]): string =>
  post === null ? name : `the ${post}, ${name}`

/** What has to be ticked, as a sentence. */
function toTick({ hasLeft, people }: ToBeNamed): string {
  const who = people.map(calledBy).join(', or ')
  return hasLeft
    ? `A challenge about this child is open, and whoever raised it has left: tick ${who}, who can take it on`
    : `A challenge about this child is open: tick ${who}, who raised it`
}

/** Each sentence once: one person may have raised several. */
export const allToTick = (all: readonly ToBeNamed[]): readonly string[] => [...new Set(all.map(toTick))]

/** What is wrong with readers who leave out whoever goes on with an open challenge: nobody would hear of it again. */
export const silenced = (all: readonly ToBeNamed[], readers: readonly number[]): readonly Problem[] =>
  allToTick(all.filter(({ people }) => !people.some(({ id }) => readers.includes(id)))).map((message) => ({
    field: 'readers',
    message,
  }))
