import { revalidatePath } from 'next/cache'

export async function POST() {
  revalidatePath('{base}/moved')
  revalidatePath('{base}/plain')
  return new Response('revalidated')
}
