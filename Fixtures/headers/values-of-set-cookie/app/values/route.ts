export const dynamic = 'force-dynamic'

export async function GET() {
  const headers = new Headers()
  headers.append('x-b', '1')
  headers.append('Set-Cookie', 'a=1; Expires=Fri, 01 Jan 2100 00:00:00 GMT')
  headers.append('X-B', '2')
  headers.append('set-cookie', 'b=2')
  return Response.json({
    apart: headers.getSetCookie(),
    joined: headers.get('set-cookie'),
    entries: [...headers].map(([name, value]) => `${name}: ${value}`),
    none: new Headers().getSetCookie(),
  })
}
