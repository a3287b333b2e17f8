export const revalidate = 600

export function generateStaticParams() {
  return [{ slug: 'one' }]
}

export async function GET() {
  return Response.json({ run: crypto.randomUUID(), at: process.env.NEXT_PHASE ?? 'request' })
}

export async function POST(request: Request) {
  return new Response(await request.text())
}
