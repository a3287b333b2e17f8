export const dynamic = 'force-dynamic'

async function describe(response: Response) {
  let change = 'done'
  try {
    response.headers.set('x-a', 'b')
  } catch (error) {
    change = `${error.name}: ${error.message}`
  }

  const { type, url, redirected, status, ok } = response
  return { type, path: url.slice(url.lastIndexOf('/')), redirected, status, ok, change, text: await response.text() }
}

export async function GET() {
  return Response.json(await describe(await fetch('https://api.example.com/lamp')))
}

export async function POST() {
  return Response.json(await describe(await fetch('https://api.example.com/lamp', { method: 'POST' })))
}

export async function PATCH() {
  return Response.json(await describe(await fetch('https://api.example.com/lamp', { method: 'HEAD' })))
}

export async function DELETE() {
  return Response.json(await describe(await fetch('https://api.example.com/lamp', { signal: new AbortController().signal })))
}

export async function PUT() {
  return Response.json(await describe(new Response('made', { status: 404 })))
}
