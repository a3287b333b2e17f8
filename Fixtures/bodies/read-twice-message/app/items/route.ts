export const dynamic = 'force-dynamic'

async function readTwice(request: Request) {
  try {
    await request.text()
    await request.text()
    return new Response('read twice')
  } catch (error) {
    return new Response(error.message, { status: 400 })
  }
}

export async function GET(request: Request) {
  return readTwice(request)
}

export async function POST(request: Request) {
  return readTwice(request)
}
