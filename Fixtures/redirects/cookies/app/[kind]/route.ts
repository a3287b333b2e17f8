import { cookies } from 'next/headers'
import { notFound, permanentRedirect, redirect } from 'next/navigation'

export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: { params: Promise<{ kind: string }> }) {
  const { kind } = await params
  const cookieStore = await cookies()
  cookieStore.set('a', '1')
  cookieStore.set('b', '2', { httpOnly: true })
  if (kind === 'redirect') {
    redirect('/t')
  }
  if (kind === 'permanent-redirect') {
    permanentRedirect('/t')
  }
  if (kind === 'not-found') {
    notFound()
  }
  return new Response('stayed')
}
