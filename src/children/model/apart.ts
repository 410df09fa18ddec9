/** What stands apart from a child's record, on a page of its own. */
export interface ApartPanel {
  readonly childId: number
  readonly councilId: string
  readonly facts: readonly { readonly label: string; readonly value: string | undefined }[]
}
