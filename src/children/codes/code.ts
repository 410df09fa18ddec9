/** One value of a national code list: what is kept, what a reader sees, and how Ofsted's Annex A writes it. */
export interface Code {
  readonly code: string
  readonly label: string
  readonly written: string
}

export const code = <Value extends string>(value: Value, label: string, written: string) => ({
  code: value,
  label,
  written,
})
