import { redirect } from 'next/navigation'

export const dynamic = 'force-dynamic'

const urls: Record<string, string> = {
  'good': '/t',
  'empty': '',
  'beyond-latin-1': '/中',
  'second-header': '/a\r\nX-Injected: 1',
}

export async function GET(request: Request, { params }: { params: Promise<{ kind: string }> }) {
  const { kind } = await params
  redirect(urls[kind])
}
