import { revalidateTag } from 'next/cache'

export async function POST() {
  try {
    revalidateTag('_N_T_{base}/kept', {})
    return Response.json({ error: null })
  } catch (error: any) {
    return Response.json({ error: error.message })
  }
}
