/** A post as a form offers it for work on a child. */
export interface Offered {
  readonly id: number
  readonly title: string
  /** Somebody in it may see the child today, or nobody holds it: whoever comes may. */
  readonly sees: boolean
}

/**
 * The posts among which a form lets somebody choose: those that see the child; and the one that is chosen, whatever it sees,
 * so that nothing is lost of what was typed, or stands.
 */
export const offered = <Post extends Offered>(posts: readonly Post[], chosen = ''): readonly Post[] =>
  posts
    .filter(({ id, sees }) => sees || String(id) === chosen)
    .map((post) => (post.sees ? post : { ...post, title: `${post.title} (may not see this child)` }))

/** What a form says of the choice. */
export const whoIsOffered = (posts: readonly Offered[]): string =>
  posts.some(({ sees }) => sees)
    ? 'Posts of which somebody may see this child, and vacant ones'
    : 'No post can be chosen: nobody in any of them may see this child, and none is vacant. It can be recorded once somebody who may see the child holds a post'
