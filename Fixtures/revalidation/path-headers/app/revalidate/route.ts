import { revalidatePath } from 'next/cache'

export async function POST() {
  revalidatePath('{base}/kept')
  return Response.json({ revalidated: true })
}
