import { revalidatePath } from 'next/cache'
import { after } from 'next/server'

export async function POST() {
  after(() => {
    revalidatePath('{base}/kept')
  })
  return new Response('done')
}
