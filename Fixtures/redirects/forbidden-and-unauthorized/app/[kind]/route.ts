import { forbidden, unauthorized } from 'next/navigation'

export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: { params: Promise<{ kind: string }> }) {
  const { kind } = await params
  if (kind === 'forbidden') {
    forbidden()
  }
  if (kind === 'unauthorized') {
    unauthorized()
  }
  if (kind === 'allowed') {
    return new Response('allowed')
  }
  try {
    forbidden()
  } catch (error: any) {
    return Response.json({ message: error.message, digest: error.digest })
  }
}
