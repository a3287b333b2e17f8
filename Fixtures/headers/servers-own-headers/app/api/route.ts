export const dynamic = 'force-dynamic'

export function GET() {
  return new Response('sent', {
    headers: { 'content-encoding': 'identity', server: 'me', 'x-powered-by': 'us', etag: '"abc"' },
  })
}
