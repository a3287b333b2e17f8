import { revalidatePath } from 'next/cache'

export async function POST() {
  revalidatePath('{base}/kept')
  throw new Error('after it')
}
