import { revalidatePath } from 'next/cache'

export const dynamic = 'error'

export async function GET() {
  revalidatePath('{base}/kept')
  return Response.json({ run: crypto.randomUUID() })
}
