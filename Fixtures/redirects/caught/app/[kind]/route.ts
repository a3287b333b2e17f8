import { RedirectType, permanentRedirect, redirect } from 'next/navigation'

export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: { params: Promise<{ kind: string }> }) {
  const { kind } = await params
  try {
    if (kind === 'permanent') {
      permanentRedirect('/t')
    }
    if (kind === 'pushed') {
      redirect('/t', RedirectType.push)
    }
    redirect('/t')
  } catch (error: any) {
    if (kind === 'again') {
      throw error
    }
    return Response.json({ message: error.message, digest: error.digest })
  }
}
