export const dynamic = 'force-static'

export async function GET() {
  return new Response('the whole text', { headers: { ETag: '"one"', 'Last-Modified': 'Wed, 21 Oct 2015 07:28:00 GMT' } })
}
