export const runtime = 'edge'

export async function GET() {
  return new Response(process.env.NEXT_PHASE ?? 'at run time')
}
