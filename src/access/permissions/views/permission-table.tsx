import { DataTable, Details, Page } from '../../../design/index.ts'
import { PeopleNavigation } from '../../people/views/people-navigation.tsx'
import { inWords, resourceNames } from '../in-words.ts'
import type { Resource, Role } from '../roles.ts'
import { resources } from '../roles.ts'
import type { PermissionRow } from '../table.ts'

interface CellProps {
  readonly table: readonly PermissionRow[]
  readonly role: Role
  readonly resource: Resource
}

const Cell = ({ table, role, resource }: CellProps) => {
  const { may, never } = inWords(table, role, resource)
  if (may.length === 0 && never.length === 0) return <>–</>
  return (
    <>
      {may.map((each) => (
        <div>{each}</div>
      ))}
      {never.length > 0 && (
        <div>
          <strong>never</strong> {never.join(', ')}
        </div>
      )}
    </>
  )
}

const capitalised = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

interface TableOfProps {
  readonly caption: string
  readonly table: readonly PermissionRow[]
  readonly roles: readonly Role[]
}

const TableOf = ({ caption, table, roles }: TableOfProps) => (
  <DataTable
    caption={caption}
    dense
    manyColumns
    columns={[
      { head: 'Records', cell: (resource: Resource) => resourceNames[resource] },
      ...roles.map((role) => ({
        head: capitalised(role),
        cell: (resource: Resource) => <Cell table={table} role={role} resource={resource} />,
      })),
    ]}
    rows={resources}
  />
)

export interface PermissionTableProps {
  readonly table: readonly PermissionRow[]
  readonly people: readonly Role[]
  readonly systems: readonly Role[]
}

/** The permission table as it is in force: the same rows that the pages and the database are guarded by. */
export const PermissionTable = ({ table, people, systems }: PermissionTableProps) => (
  <Page
    title="Who may do what"
    lede="What no line allows is refused. “Never” wins over everything else that a person’s other roles allow."
    wide
  >
    <PeopleNavigation here="/permissions" />
    <TableOf caption="People’s roles" table={table} roles={people} />
    <Details summary="What the product itself may do when nobody is signed in">
      <TableOf caption="The product itself" table={table} roles={systems} />
    </Details>
    <p class="govuk-body">
      These lines are kept with the program, in one table. Every page asks it before it answers, and the
      database keeps to it by itself, whatever a page forgets.
    </p>
  </Page>
)
