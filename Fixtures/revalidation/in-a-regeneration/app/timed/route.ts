import { revalidatePath } from 'next/cache'

export const revalidate = 1

export async function GET() {
  const made = process.env.NEXT_PHASE === 'phase-production-build' ? 'build' : 'request'
  if (made === 'request') {
    revalidatePath('{base}/kept')
  }
  return Response.json({ made, run: crypto.randomUUID() })
}
