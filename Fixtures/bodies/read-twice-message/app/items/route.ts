export async function POST(request: Request) {
  try {
    await request.text()
    await request.text()
    return new Response('read twice')
  } catch (error) {
    return new Response(error.message, { status: 400 })
  }
}
