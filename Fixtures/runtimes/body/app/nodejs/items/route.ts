export const runtime = 'nodejs'

export async function PUT(request: Request) {
  const text = await request.text()
  return new Response(text)
}
