import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { rulebookOf } from '../../clocks/index.ts'
import { answer } from '../asked/answer.tsx'
import type { Question, Typed } from '../asked/model.ts'
import { dayTyped } from '../asked/model.ts'
import { AskedForm } from '../asked/form-page.tsx'
import { mayChange } from '../routes/reads.ts'
import type { DecisionRule } from './model.ts'
import { ruleOn } from './model.ts'
import { decisionRules, setDecisionRule } from './rules-store.ts'
import { RulesPage } from './views/rules.tsx'

type RuleField = 'from' | 'amount' | 'wards' | 'by' | 'members' | 'exempt' | 'copies' | 'source'

const questions: readonly Question<RuleField>[] = [
  { name: 'from', kind: 'day', asks: 'From which day on do these rules hold?', missing: 'Enter the day' },
  {
    name: 'amount',
    kind: 'pounds',
    asks: 'From which amount on is a decision key?',
    hint: 'Spent or saved, in pounds. Leave empty where the council sets none',
  },
  {
    name: 'wards',
    kind: 'number',
    asks: 'In how many wards must it be felt to be key?',
    hint: 'The law says two or more',
    missing: 'Enter the number of wards',
  },
  { name: 'by', kind: 'text', asks: 'Who may call a decision in?' },
  { name: 'members', kind: 'number', asks: 'How many members must do so together, at least?' },
  {
    name: 'exempt',
    kind: 'text',
    asks: 'Which decisions cannot be called in?',
    hint: 'As a rule urgent ones, and how that is agreed',
  },
  {
    name: 'copies',
    kind: 'line',
    max: 300,
    asks: 'Where are copies of documents asked for?',
    hint: 'An address, part of every notice',
  },
  {
    name: 'source',
    kind: 'line',
    max: 300,
    asks: 'Which part of the constitution says so?',
    missing: 'Enter where the constitution says so',
  },
]

const textOf = (value: string | number | undefined): string => (value === undefined ? '' : String(value))

/** The form begins with what holds now. */
const typedOf = (rule: DecisionRule | undefined, today: IsoDate): Typed => ({
  ...dayTyped('from', today),
  amount: textOf(rule?.keyAmount),
  wards: textOf(rule?.keyWards ?? 2),
  by: textOf(rule?.callInBy),
  members: textOf(rule?.callInMembers),
  exempt: textOf(rule?.callInExempt),
  copies: textOf(rule?.copiesFrom),
  source: textOf(rule?.source),
})

const form = {
  title: 'Set the council’s rules for decisions',
  breadcrumbs: [
    { text: 'Governance', href: '/governance' },
    { text: 'Rules for decisions', href: '/governance/decision-rules' },
    { text: 'Set' },
  ],
  action: '/governance/decision-rules',
  button: 'Set the rules',
  questions,
  asksReason: true,
}

const set = (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
  answer<RuleField>(request, reply, {
    ...form,
    check: (said) => {
      const [wards, members] = [said.theNumber('wards'), said.number('members')]
      return [
        ...(wards < 1 || wards > 50
          ? [{ field: 'wards', message: 'Enter a number of wards from 1 to 50' }]
          : []),
        ...(members === 0
          ? [{ field: 'members', message: 'Enter at least 1 member, or leave it empty' }]
          : []),
        ...(said.number('amount') === 0
          ? [{ field: 'amount', message: 'Enter at least £1, or leave it empty' }]
          : []),
      ]
    },
    store: async (tx, said, { reason }) => {
      await setDecisionRule(
        tx,
        {
          from: said.theDay('from'),
          keyAmount: said.number('amount'),
          keyWards: said.theNumber('wards'),
          callInBy: said.text('by'),
          callInMembers: said.number('members'),
          callInExempt: said.text('exempt'),
          copiesFrom: said.text('copies'),
          source: said.theText('source'),
        },
        reason,
      )
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
  app.get('/governance/decision-rules/new', needs('change governance'), async (request, reply) => {
    const { rules, today } = await request.asViewer(async (tx) => ({
      rules: await decisionRules(tx),
      today: tx.today,
    }))
    return page(reply, 200, <AskedForm {...form} typed={typedOf(ruleOn(rules, today), today)} />)
  })
  app.post('/governance/decision-rules', needs('change governance'), set)
}
