export const dynamic = 'force-dynamic'

export function GET() {
  const response = new Response('ok')
  response.headers.append('set-cookie', 'a=1')
  response.headers.append('set-cookie', 'b=2')
  response.headers.append('set-cookie', 'a=1')
  response.headers.append('set-cookie', 'a=2')
  return response
}
