import { redirect } from 'next/navigation'

export const dynamic = 'force-dynamic'

const urls: Record<string, string> = {
  'relative': '/target',
  'without-slash': 'target',
  'query': '/t?a=b c&d=1#frag',
  'broken': 'http://[bad',
  'parent': '../up',
}

export async function GET(request: Request, { params }: { params: Promise<{ kind: string }> }) {
  const { kind } = await params
  redirect(urls[kind])
}
