import { redirect } from 'next/navigation'

export const dynamic = 'force-dynamic'

function leave(kind: string) {
  redirect('/' + kind)
}

async function leaveLater(kind: string) {
  await new Promise((resolve) => setTimeout(resolve, 1))
  redirect('/' + kind)
}

export async function GET(request: Request, { params }: { params: Promise<{ kind: string }> }) {
  const { kind } = await params
  if (kind === 'nested') {
    leave(kind)
  }
  if (kind === 'waited') {
    await leaveLater(kind)
  }
  leaveLater(kind).catch(() => {})
  return new Response('stayed')
}
