import { revalidateTag } from 'next/cache'

export async function POST() {
  // @ts-ignore: 16 wants a second argument
  revalidateTag('_N_T_{base}/kept')
  return Response.json({ revalidated: true })
}
