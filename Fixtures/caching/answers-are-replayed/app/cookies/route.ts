export const dynamic = 'force-static'

export async function GET() {
  const headers = new Headers()
  headers.append('Set-Cookie', 'a=1')
  headers.append('Set-Cookie', 'b=2; Path=/; Expires=Wed, 21 Oct 2076 07:28:00 GMT')
  return new Response('set', { headers })
}
