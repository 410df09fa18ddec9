import { describe, expect, it } from 'vitest'
import type { Standing } from './why-allowed.ts'
import { ofWhomInWords, scopeInWords, speaksUp, whyAllowed } from './why-allowed.ts'

const officer = 'independent reviewing officer'
const nothing = { roles: [], ownTeam: false, standsIn: false, named: false }
const standing = (given: Partial<Standing>): Standing => ({
  ...{
    ...nothing,
    careReviewed: false,
    conferencesChaired: false,
    adoptionPlanned: false,
    spokenUpFor: false,
  },
  ...given,
})

describe('why an adoption manager may open a child’s record', () => {
  it('is the plan for adoption, or the own team; any other child is asked about', () => {
    const roles = ['adoption manager']
    expect(whyAllowed(standing({ roles, adoptionPlanned: true }))).toBe(
      'plans for adoption: adoption manager',
    )
    expect(whyAllowed(standing({ roles, ownTeam: true }))).toBe('own team')
    expect(whyAllowed(standing({ roles }))).toBeUndefined()
  })
})

describe('why a reviewer may open a child’s record', () => {
  it.each([
    [officer, 'reviews of children in care: independent reviewing officer'],
    ['panel chair', 'panels that decide about children in care: panel chair'],
    ['reviewing service manager', 'management of reviews of children in care: reviewing service manager'],
  ])('is, of a child in care, the own work: %s', (role, because) => {
    expect(whyAllowed(standing({ roles: [role], careReviewed: true }))).toBe(because)
  })

  it.each([
    ['conference chair', 'child protection conferences: conference chair'],
    ['reviewing service manager', 'management of child protection conferences: reviewing service manager'],
  ])('is, of a child on a plan, the own work: %s', (role, because) => {
    expect(whyAllowed(standing({ roles: [role], conferencesChaired: true }))).toBe(because)
  })

  it('names those of two roles alone that bind', () => {
    const roles = [officer, 'conference chair']
    expect(whyAllowed(standing({ roles, conferencesChaired: true }))).toBe(
      'child protection conferences: conference chair',
    )
    expect(whyAllowed(standing({ roles: [officer, 'panel chair'], careReviewed: true }))).toBe(
      'reviews of children in care and panels that decide about children in care: independent reviewing officer and panel chair',
    )
  })

  it('is a challenge; one of a panel chair was raised in earlier work', () => {
    expect(whyAllowed(standing({ roles: [officer], spokenUpFor: true }))).toBe(
      'open challenges: independent reviewing officer',
    )
    expect(whyAllowed(standing({ roles: ['panel chair'], spokenUpFor: true }))).toBe(
      'open challenges raised in earlier work: panel chair',
    )
    expect(whyAllowed(standing({}))).toBeUndefined()
  })
})

const scope = {
  ...{ wholeService: false, ownTeams: false },
  ...{ careReviewed: false, conferencesChaired: false, adoptionPlanned: false },
}
const care = { ...scope, careReviewed: true }
const nobody = { standsInFor: [], named: false, spokeUp: false }

describe('of which children a reviewer’s list is', () => {
  it('is, of a panel chair, children in care and nothing of challenges', () => {
    expect(ofWhomInWords(['panel chair'], care, nobody)).toBe(
      'This shows, as things stand today: children in care, or who left care in the last three months. No other child is shown.',
    )
    expect(scopeInWords(['panel chair'], care, nobody)).toBe(
      'panels that decide about children in care, panel chair',
    )
    expect(speaksUp(['panel chair'])).toBe(false)
  })

  it('tells a panel chair of a challenge raised in earlier work', () => {
    const spoke = { ...nobody, spokeUp: true }
    expect(ofWhomInWords(['panel chair'], care, spoke)).toContain('a challenge of yours is open')
    expect(scopeInWords(['panel chair'], care, spoke)).toBe(
      'panels that decide about children in care and open challenges raised in earlier work, panel chair',
    )
  })

  it('tells each reviewer of the own challenges, and the manager of all', () => {
    for (const role of [officer, 'conference chair'])
      expect(ofWhomInWords([role], care, nobody)).toContain('a challenge of yours is open')
    const both = { ...care, conferencesChaired: true }
    const said = ofWhomInWords(['reviewing service manager'], both, nobody)
    expect(said).toContain('children about whom a challenge is open')
    expect(scopeInWords(['reviewing service manager'], both, nobody)).toBe(
      'management of reviews of children in care, management of child protection conferences and open challenges, reviewing service manager',
    )
  })

  it('is, of an adoption manager, children for whom adoption is planned, and of the teams named with the role', () => {
    const planned = { ...scope, adoptionPlanned: true }
    const said = ofWhomInWords(['adoption manager'], planned, nobody)
    expect(said).toMatch(/: children with adoption as the plan .+ in the last three months\. No other child/)
    expect(scopeInWords(['adoption manager'], planned, nobody)).toBe('plans for adoption, adoption manager')
    const withTeams = { ...planned, ownTeams: true }
    expect(ofWhomInWords(['adoption manager'], withTeams, nobody)).toContain('the children of your teams; ')
    expect(scopeInWords(['adoption manager'], withTeams, nobody)).toBe(
      'own teams and plans for adoption, adoption manager',
    )
  })

  it('is, of other roles, as before', () => {
    expect(scopeInWords(['team manager'], { ...scope, ownTeams: true }, nobody)).toBe('own teams')
    expect(scopeInWords(['board member'], scope, nobody)).toBe('own posts')
    expect(scopeInWords(['director'], { ...scope, wholeService: true }, nobody)).toBe(
      'whole service, director',
    )
  })
})
