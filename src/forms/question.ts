import type { Slot } from '../design/index.ts'

/** What was typed, by the name of the box. A day has three: `on-day`, `on-month`, `on-year`. */
export type Typed = Readonly<Record<string, string>>

/** One of several answers. Its value is what the form's work gets; the page posts it as a text. */
export interface Choice<Value extends string | number = string | number> {
  readonly value: Value
  readonly text: string
  readonly hint?: string | undefined
}

/** How a question stands on the page. */
export type Drawn =
  | { readonly kind: 'line' | 'number' | 'pounds' | 'day' }
  | { readonly kind: 'text'; readonly rows: number }
  /** Few to choose from, all in sight. */
  | { readonly kind: 'radios'; readonly choices: readonly Choice[] }
  /** Many to choose from, in a list; `none` is what choosing nothing is called. */
  | { readonly kind: 'pick'; readonly choices: readonly Choice[]; readonly none: string }
  /** Carried along unseen. */
  | { readonly kind: 'carried'; readonly value: string }
  /** No question: stands over those that follow. */
  | { readonly kind: 'heading' }

export type Read<Answer> =
  { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly message: string }

/** One question of a form: what it asks, how it is drawn, and how what was typed becomes an answer. */
export interface Question<Answer> {
  readonly asks: string
  readonly hint?: string | undefined
  readonly drawn: Drawn
  readonly read: (typed: Typed, name: string) => Read<Answer>
}

/** The questions of a form, in their order, each under the name of its control. */
export type Questions = Readonly<Record<string, Question<unknown>>>

type AnswerTo<Asked> = Asked extends Question<infer Answer> ? Answer : never

/** What a form was answered with, each answer of the kind that its question asks for. */
export type AnswersTo<Asked extends Questions> = {
  readonly [Name in keyof Asked]: AnswerTo<Asked[Name]>
}

/** What a form's page says around its questions. */
export interface FormFrame {
  readonly title: string
  readonly caption?: string | undefined
  readonly lede?: string | undefined
  readonly breadcrumbs: readonly { readonly text: string; readonly href?: string }[]
  /** On the button. */
  readonly save: string
  /** What must be seen before answering: drawn above the questions. */
  readonly above?: Slot
}
