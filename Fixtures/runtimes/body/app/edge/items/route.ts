export const runtime = 'edge'

export async function PUT(request: Request) {
  const text = await request.text()
  return new Response(text)
}
