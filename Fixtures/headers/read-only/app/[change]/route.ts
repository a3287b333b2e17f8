import { headers } from 'next/headers'

export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: { params: Promise<{ change: string }> }) {
  const headersList: any = await headers()
  const { change } = await params
  let failed = false
  try {
    if (change === 'set') {
      headersList.set('x-a', '2')
    }
    if (change === 'append') {
      headersList.append('x-a', '2')
    }
    if (change === 'delete') {
      headersList.delete('x-a')
    }
  } catch {
    failed = true
  }
  return Response.json({ failed, value: headersList.get('x-a') })
}
