export const dynamic = 'force-dynamic'

export function GET() {
  return new Response('<p>fine</p>', { headers: { 'content-type': 'text/html' } })
}
