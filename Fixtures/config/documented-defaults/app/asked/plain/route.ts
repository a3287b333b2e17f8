export async function GET(request: Request) {
  const name = new URL(request.url).searchParams.get('name')
  return Response.json({ name, run: crypto.randomUUID(), runtime: process.env.NEXT_RUNTIME })
}
