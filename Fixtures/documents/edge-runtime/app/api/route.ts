export const runtime = 'edge' // 'nodejs' is the default

export async function GET() {
  return new Response(process.env.NEXT_RUNTIME)
}
