export async function POST(request: Request) {
  const text = await request.text()
  return new Response(text, { headers: { 'Content-Type': 'text/plain' } })
}
