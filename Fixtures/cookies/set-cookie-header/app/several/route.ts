export const dynamic = 'force-dynamic'

export function GET() {
  const headers = new Headers()
  headers.append('Set-Cookie', 'x=1')
  headers.append('Set-Cookie', 'y=a b%20c; Max-Age=5; SameSite=Strict; Own=1')
  headers.append('Set-Cookie', 'x=2; HttpOnly')
  return new Response('Hello', { headers })
}
