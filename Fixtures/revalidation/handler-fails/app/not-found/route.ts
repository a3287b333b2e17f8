import { revalidatePath } from 'next/cache'
import { notFound } from 'next/navigation'

export async function POST() {
  revalidatePath('{base}/kept')
  notFound()
}
