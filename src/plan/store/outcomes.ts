/** What a change comes to: done, with what it made; or refused, with a sentence that the form shows. */
export type Outcome<Made = unknown> = ({ readonly ok: true } & Made) | Refused

export type Refused =
  | { readonly ok: false; readonly why: 'changed meanwhile' }
  | { readonly ok: false; readonly why: 'not there' }
  /** `field` is the form's field that the sentence belongs to. */
  | { readonly ok: false; readonly why: 'refused'; readonly field: string; readonly says: string }

export const changedMeanwhile = { ok: false, why: 'changed meanwhile' } as const
export const notThere = { ok: false, why: 'not there' } as const
export const refused = (field: string, says: string): Refused => ({ ok: false, why: 'refused', field, says })

export const isRefused = <Made>(outcome: Outcome<Made>): outcome is Refused => !outcome.ok
