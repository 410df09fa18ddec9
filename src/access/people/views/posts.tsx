import { Button, DataTable, Page } from '../../../design/index.ts'
import type { Holding } from '../model.ts'
import type { PostInList } from '../store/posts.ts'
import { PeopleNavigation } from './people-navigation.tsx'
import { counted, Vacant } from './words.tsx'

export type PostWithHolders = PostInList & { readonly holders: readonly Pick<Holding, 'basis' | 'person'>[] }

const Holders = ({ holders }: Pick<PostWithHolders, 'holders'>) =>
  holders.length === 0 ? (
    <Vacant />
  ) : (
    <>
      {holders.map(({ basis, person }) => (
        <div>
          {person.name}
          {basis === 'interim' && ', interim'}
        </div>
      ))}
    </>
  )

export interface PostsProps {
  readonly posts: readonly PostWithHolders[]
  readonly mayChange: boolean
}

/** Every post, held or vacant: a vacant one may still lead an action of the plan. */
export const Posts = ({ posts, mayChange }: PostsProps) => {
  const vacant = posts.filter(({ holders }) => holders.length === 0).length
  return (
    <Page
      title="Posts"
      lede={`${counted(posts.length, 'post', 'posts')}, ${vacant === 0 ? 'none vacant' : `${vacant} vacant`}. The plan names posts, not people, so that its actions keep an owner when somebody leaves.`}
      wide
    >
      <PeopleNavigation here="/people/posts" />
      {mayChange && <Button href="/people/posts/new">Add a post</Button>}
      <DataTable
        caption="Posts and who holds them"
        captionHidden
        columns={[
          {
            head: 'Post',
            cell: ({ id, title }) => (
              <a class="govuk-link" href={`/people/posts/${id}`}>
                {title}
              </a>
            ),
          },
          { head: 'Team', cell: ({ team }) => team ?? 'The whole service' },
          { head: 'Held by', cell: ({ holders }) => <Holders holders={holders} /> },
        ]}
        rows={posts}
        empty={<p class="govuk-body">No post has been entered yet.</p>}
      />
    </Page>
  )
}
