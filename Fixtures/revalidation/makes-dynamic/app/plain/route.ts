import { revalidatePath } from 'next/cache'

export async function GET() {
  revalidatePath('{base}/kept')
  return Response.json({ run: crypto.randomUUID() })
}
