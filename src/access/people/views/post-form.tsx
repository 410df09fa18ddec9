import type { Problem } from '../../../design/index.ts'
import { Button, errorFor, Form, Input, Page, Select } from '../../../design/index.ts'
import { FormColumn } from '../../views/form-column.tsx'
import type { Team } from '../model.ts'

export interface PostFormProps {
  /** The post to change; a new one without. */
  readonly changes?: { readonly id: number; readonly title: string; readonly version: number } | undefined
  readonly teams: readonly Team[]
  readonly typed: { readonly title: string; readonly team: string }
  readonly problems?: readonly Problem[] | undefined
}

export const PostForm = ({ changes, teams, typed, problems }: PostFormProps) => (
  <Page
    title={changes ? `Change ${changes.title}` : 'Add a post'}
    breadcrumbs={[
      { text: 'Posts', href: '/people/posts' },
      ...(changes ? [{ text: changes.title, href: `/people/posts/${changes.id}` }] : []),
    ]}
    problems={problems}
  >
    <FormColumn>
      <Form
        action={changes ? `/people/posts/${changes.id}/change` : '/people/posts/new'}
        version={changes?.version}
      >
        <Input name="title" label="Title" value={typed.title} error={errorFor(problems, 'title')} />
        <Select
          name="team"
          label="Team"
          options={[
            { value: '', text: 'The whole service' },
            ...teams.map(({ id, name }) => ({ value: id, text: name })),
          ]}
          value={typed.team}
          error={errorFor(problems, 'team')}
        />
        <Button preventDoubleClick>{changes ? 'Save' : 'Add'}</Button>
      </Form>
    </FormColumn>
  </Page>
)
