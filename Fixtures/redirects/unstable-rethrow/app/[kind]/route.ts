import { notFound, redirect, unstable_rethrow } from 'next/navigation'

export const dynamic = 'force-dynamic'

function fail(kind: string) {
  if (kind === 'redirect') {
    redirect('/t')
  }
  if (kind === 'not-found') {
    notFound()
  }
  if (kind === 'cause') {
    try {
      redirect('/t')
    } catch (error) {
      throw new Error('around', { cause: error })
    }
  }
  throw new Error('own')
}

export async function GET(request: Request, { params }: { params: Promise<{ kind: string }> }) {
  const { kind } = await params
  try {
    fail(kind)
  } catch (error: any) {
    unstable_rethrow(error)
    return new Response('caught ' + error.message)
  }
}
