export const dynamic = 'force-dynamic'

function headersOf(kind: string): [string, string] {
  switch (kind) {
    case 'newline': return ['x-a', 'a\nb']
    case 'second-header': return ['x-a', 'a\r\nx-injected: 1']
    case 'beyond-latin-1': return ['x-a', '中']
    case 'name': return ['x a', '1']
    default: return ['x-a', 'fine']
  }
}

export async function GET(request: Request, { params }: { params: Promise<{ kind: string }> }) {
  const { kind } = await params
  return new Response('sent', { headers: [headersOf(kind)] })
}

export async function POST(request: Request, { params }: { params: Promise<{ kind: string }> }) {
  const { kind } = await params
  try {
    new Response('sent', { headers: [headersOf(kind)] })
    return new Response('no error')
  } catch (error: any) {
    return new Response(error.name)
  }
}
