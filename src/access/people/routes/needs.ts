/** What the pages about people stand on. */
export interface PeopleNeeds {
  /** Whether people join by a link and a password, as in every live council; the worked example has neither. */
  readonly byLink: boolean
  /** The address that people use, when a proxy stands in front: links to hand over begin with it. */
  readonly publicUrl: string | undefined
}
