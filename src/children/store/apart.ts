import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { audit } from '../../access/index.ts'
import type { ApartPanel } from '../model/apart.ts'
import { mayOpenOrAsk } from './needs-to-open.ts'
import { reaches } from './reaches.ts'

export type ApartOpened =
  { readonly kind: 'absent' } | { readonly kind: 'opened'; readonly panel: ApartPanel }

/** Where the child's carer lives, for the few whose work it is; audited as a read of an address, not of a child alone. */
export function openAddress(tx: ViewerTx, childId: number): Promise<ApartOpened> {
  return opened(tx, childId, 'placement addresses', '/children/:id/address', async () => {
    const { rows } = await sql<{ postcode: string | null; urn: string | null }>`
      select postcode, urn from children.placement_address_as_at where child_id = ${childId}`.execute(tx.db)
    const [row] = rows
    return [
      { label: 'Postcode of the placement', value: row?.postcode ?? undefined },
      { label: 'Ofsted’s number of the provider (URN)', value: row?.urn ?? undefined },
    ]
  })
}

/** Which family adopts the child: nothing leads from here to the child's name after the order. */
export function openFamily(tx: ViewerTx, childId: number): Promise<ApartOpened> {
  return opened(tx, childId, 'adoption', '/children/:id/adoptive-family', async () => {
    const { rows } = await sql<{ family_id: string | null }>`
      select family_id from children.adoptive_family_as_at where child_id = ${childId}`.execute(tx.db)
    return [{ label: 'The council’s number for the family', value: rows[0]?.family_id ?? undefined }]
  })
}

async function opened(
  tx: ViewerTx,
  childId: number,
  subject: 'placement addresses' | 'adoption',
  screen: string,
  read: () => Promise<ApartPanel['facts']>,
): Promise<ApartOpened> {
  const may = await mayOpenOrAsk(tx, childId)
  if (may.kind === 'absent') return may
  if (!(await reaches(tx, `read ${subject}`, childId))) return { kind: 'absent' }
  const facts = await read()
  await audit(tx, { what: 'read', subject, ids: [childId], screen, because: may.because })
  return { kind: 'opened', panel: { childId, councilId: may.head.councilId, facts } }
}
