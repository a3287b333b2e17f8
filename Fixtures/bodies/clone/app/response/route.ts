export async function POST(request: Request) {
  const response = new Response(`<${await request.text()}>`, { status: 201, headers: { 'x-a': '1' } })
  const clone = response.clone()
  response.headers.set('x-a', '2')
  return Response.json({ clone: await clone.text(), own: await response.text(), status: clone.status, header: clone.headers.get('x-a') })
}
