export const runtime = 'edge'
export const dynamic = 'force-dynamic'

export async function GET() {
  return new Response(process.env.NEXT_RUNTIME)
}
