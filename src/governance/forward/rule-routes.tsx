import type { FastifyInstance } from 'fastify'
import { needs } from '../../access/index.ts'
import { rulebookOf } from '../../clocks/index.ts'
import { page } from '../../design/index.ts'
import type { Typed } from '../../forms/index.ts'
import { ask, askingForm, dayBoxes, when } from '../../forms/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { mayChange } from '../routes/reads.ts'
import type { DecisionRule } from './model.ts'
import { ruleOn } from './model.ts'
import { decisionRules, setDecisionRule } from './rules-store.ts'
import { RulesPage } from './views/rules.tsx'

const questions = {
  from: ask.day('From which day on do these rules hold?', { missing: 'Enter the day' }),
  amount: ask.pounds('From which amount on is a decision key?', {
    hint: 'Spent or saved, in pounds. Leave empty where the council sets none',
  }),
  wards: ask.number('In how many wards must it be felt to be key?', {
    hint: 'The law says two or more',
    missing: 'Enter the number of wards',
  }),
  by: ask.text('Who may call a decision in?'),
  members: ask.number('How many members must do so together, at least?'),
  exempt: ask.text('Which decisions cannot be called in?', {
    hint: 'As a rule urgent ones, and how that is agreed',
  }),
  copies: ask.line('Where are copies of documents asked for?', {
    most: 300,
    hint: 'An address, part of every notice',
  }),
  source: ask.line('Which part of the constitution says so?', {
    most: 300,
    missing: 'Enter where the constitution says so',
  }),
}

const textOf = (value: string | number | undefined): string => (value === undefined ? '' : String(value))

/** The form begins with what holds now. */
const typedOf = (rule: DecisionRule | undefined, today: IsoDate): Typed => ({
  ...dayBoxes('from', today),
  amount: textOf(rule?.keyAmount),
  wards: textOf(rule?.keyWards ?? 2),
  by: textOf(rule?.callInBy),
  members: textOf(rule?.callInMembers),
  exempt: textOf(rule?.callInExempt),
  copies: textOf(rule?.copiesFrom),
  source: textOf(rule?.source),
})

const set = askingForm({
  path: '/governance/decision-rules/new',
  postTo: '/governance/decision-rules',
  permission: 'change governance',
  find: (request) =>
    request.asViewer(async (tx) => ({ holds: ruleOn(await decisionRules(tx), tx.today), today: tx.today })),
  frame: () => ({
    title: 'Set the council’s rules for decisions',
    breadcrumbs: [
      { text: 'Governance', href: '/governance' },
      { text: 'Rules for decisions', href: '/governance/decision-rules' },
      { text: 'Set' },
    ],
    save: 'Set the rules',
  }),
  questions: () => questions,
  filledIn: ({ holds, today }) => typedOf(holds, today),
  check: ({ wards, members, amount }) => [
    ...when(wards < 1 || wards > 50, 'wards', 'Enter a number of wards from 1 to 50'),
    ...when(members === 0, 'members', 'Enter at least 1 member, or leave it empty'),
    ...when(amount === 0, 'amount', 'Enter at least £1, or leave it empty'),
  ],
  asksReason: () => true,
  save: async (tx, _subject, { from, amount, wards, by, members, exempt, copies, source }, { reason }) => {
    const rule = {
      ...{ from, source, keyAmount: amount, keyWards: wards, copiesFrom: copies },
      ...{ callInBy: by, callInMembers: members, callInExempt: exempt },
    }
    await setDecisionRule(tx, rule, reason)
    return { ok: true, goTo: '/governance/decision-rules' }
  },
})

/** What the council itself set about decisions of its executive. */
export function ruleRoutes(app: FastifyInstance): void {
  app.get('/governance/decision-rules', needs('read governance'), async (request, reply) => {
    const read = await request.asViewer(async (tx) => ({
      rules: await decisionRules(tx),
      callIn: (await rulebookOf(tx)).ruleOn('gov.call_in', tx.at.asAt),
      day: tx.at.asAt,
      mayChange: mayChange(tx),
    }))
    return page(reply, 200, <RulesPage {...read} />)
  })
  set(app)
}
