export const dynamic = 'force-dynamic'

export async function GET() {
  const response = await fetch('https://origin.test/data', { cache: 'force-cache' })
  response.headers.append('x-b', 'b')

  return Response.json({
    status: response.status,
    statusText: response.statusText,
    ok: response.ok,
    type: response.type,
    redirected: response.redirected,
    path: new URL(response.url).pathname.slice(-5),
    header: response.headers.get('x-a'),
    added: response.headers.get('x-b'),
    length: (await response.arrayBuffer()).byteLength,
  })
}
