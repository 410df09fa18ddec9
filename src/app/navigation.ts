import type { Permission } from '../access/index.ts'

interface Way {
  readonly href: string
  readonly text: string
  readonly needs: Permission
}

const alone = (href: string, text: string, needs: Permission) => ({ text, ways: [{ href, text, needs }] })

/** The Service Navigation, in order. Ways that belong together share a place in it, and stand side by side below. */
export const navigation: readonly { readonly text: string; readonly ways: readonly Way[] }[] = [
  alone('/', 'Line', 'read plan'),
  {
    text: 'Monday list',
    ways: [
      { href: '/monday', text: 'Monday list', needs: 'read children' },
      { href: '/if-ofsted-rang', text: 'If Ofsted rang', needs: 'read children' },
      { href: '/my-duties', text: 'My duties', needs: 'read plan' },
      // Whoever comes after somebody is led there by the own duties.
      { href: '/handovers', text: 'Handovers', needs: 'approve handovers' },
      { href: '/absences', text: 'Away', needs: 'approve handovers' },
    ],
  },
  alone('/inspections', 'Inspections', 'read inspections'),
  alone('/plan', 'Plan', 'read plan'),
  {
    text: 'Trackers',
    ways: [
      { href: '/permanence', text: 'Permanence', needs: 'read permanence' },
      { href: '/challenges', text: 'Challenges', needs: 'read challenges' },
      { href: '/child-decisions', text: 'Decisions', needs: 'read child decisions' },
    ],
  },
  {
    text: 'Measures',
    ways: [
      { href: '/measures', text: 'Measures', needs: 'read measures' },
      { href: '/released', text: 'Released figures', needs: 'read released figures' },
      { href: '/publication', text: 'Publication', needs: 'read publication' },
    ],
  },
  alone('/children', 'Children', 'read children'),
  {
    text: 'Governance',
    ways: [
      { href: '/governance', text: 'Bodies and decisions', needs: 'read governance' },
      { href: '/governance/calendar', text: 'Calendar', needs: 'read governance' },
      { href: '/governance/forward-plan', text: 'Forward plan', needs: 'read governance' },
      { href: '/governance/call-ins', text: 'Call-in', needs: 'read governance' },
      { href: '/governance/actions', text: 'Action log', needs: 'read governance' },
      { href: '/governance/escalations', text: 'Asked up the line', needs: 'read governance' },
      { href: '/governance/recommendations', text: 'Recommendations', needs: 'read governance' },
      { href: '/scrutiny', text: 'Scrutiny', needs: 'read governance' },
    ],
  },
  {
    text: 'Papers',
    ways: [
      { href: '/papers', text: 'Papers', needs: 'read papers' },
      { href: '/assessments', text: 'Impact assessments', needs: 'read assessments' },
    ],
  },
  alone('/intake', 'Extracts', 'read intake'),
  {
    text: 'Council',
    ways: [
      { href: '/funding', text: 'Funding', needs: 'read funding' },
      { href: '/people', text: 'People', needs: 'change people' },
      { href: '/audit', text: 'Audit', needs: 'read audit' },
    ],
  },
]
