import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'

export async function POST() {
  revalidatePath('{base}/kept')
  redirect('{base}/kept')
}
