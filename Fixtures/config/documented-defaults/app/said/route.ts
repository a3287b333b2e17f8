export const dynamic = 'auto'
export const runtime = 'nodejs'

export async function GET() {
  return Response.json({ run: crypto.randomUUID(), runtime: process.env.NEXT_RUNTIME })
}
