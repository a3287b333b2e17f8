export async function POST(request: Request) {
  const url = new URL(request.url)
  return Response.json({
    isRequest: request instanceof Request,
    method: request.method,
    path: url.pathname,
    x: url.searchParams.get('x'),
    greeting: request.headers.get('x-greeting'),
    text: await request.text(),
  })
}

export async function PUT(request: Request) {
  const text = await request.text()
  return new Response(text, { status: 201, headers: { 'content-type': 'text/html', 'x-made': 'by hand' } })
}
