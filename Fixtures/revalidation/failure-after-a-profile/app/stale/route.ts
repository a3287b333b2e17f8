import { revalidateTag } from 'next/cache'

export const dynamic = 'force-dynamic'

export async function POST() {
  revalidateTag('_N_T_{base}/kept', 'max')
  return new Response('done')
}
