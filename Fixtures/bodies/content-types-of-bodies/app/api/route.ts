import type { NextRequest } from 'next/server'

export const dynamic = 'force-dynamic'

function bodyOf(kind: string): any {
  switch (kind) {
    case 'parameters':
      return new URLSearchParams({ a: '1 2', b: 'é' })
    case 'blob':
      return new Blob(['abc'], { type: 'image/X-Foo' })
    case 'file':
      return new File(['abc'], 'n.txt', { type: 'text/plain' })
    case 'number':
      return 42
    case 'form':
      return new FormData()
    case 'untyped':
      return new Blob(['abc'])
    default:
      return new TextEncoder().encode('abc')
  }
}

export function GET(request: NextRequest) {
  const headers = new Headers()
  const type = request.nextUrl.searchParams.get('type')
  if (type !== null) {
    headers.set('content-type', type)
  }
  return new Response(bodyOf(request.nextUrl.searchParams.get('body')), { headers })
}
