import { revalidatePath } from 'next/cache'

export const revalidate = 60

export async function GET() {
  revalidatePath('{base}/kept')
  return Response.json({ run: crypto.randomUUID() })
}
