import { SubNavigation } from '../../../design/index.ts'

const pages = [
  { href: '/people', text: 'People' },
  { href: '/people/posts', text: 'Posts' },
  { href: '/people/teams', text: 'Teams' },
  { href: '/permissions', text: 'Who may do what' },
] as const

export const PeopleNavigation = ({ here }: { readonly here: (typeof pages)[number]['href'] }) => (
  <SubNavigation label="People" items={pages.map((each) => ({ ...each, current: each.href === here }))} />
)
