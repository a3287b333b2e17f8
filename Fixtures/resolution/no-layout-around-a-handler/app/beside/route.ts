export const dynamic = 'force-dynamic'

export function GET() {
  return new Response('<p>bare</p>', { headers: { 'content-type': 'text/html' } })
}
