import { revalidatePath } from 'next/cache'

export async function POST() {
  revalidatePath('{base}/kept')
  return new Response('failed', { status: 500 })
}
