import { notFound } from 'next/navigation'

export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: { params: Promise<{ kind: string }> }) {
  const { kind } = await params
  try {
    notFound()
  } catch (error: any) {
    if (kind === 'again') {
      throw error
    }
    return Response.json({ message: error.message, digest: error.digest })
  }
}
