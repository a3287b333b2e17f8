import { revalidatePath } from 'next/cache'

export async function POST() {
  setTimeout(() => revalidatePath('{base}/kept'), 200)
  return new Response('done')
}
