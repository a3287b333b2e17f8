export async function POST(request: Request) {
  try {
    await request.json()
    return new Response('read')
  } catch (error) {
    return new Response(error.name, { status: 400 })
  }
}
