export const dynamic = 'force-dynamic'

export function GET() {
  const headers = new Headers({ 'X-First': '1', 'cache-control': 'public, max-age=60', etag: '"abc"', server: 'mine' })
  headers.append('x-list', '1')
  headers.append('X-List', '2')
  headers.append('x-trimmed', '  v  ')
  headers.append('x-empty', '')
  return new Response('ok', { headers })
}
