export const dynamic = 'force-static'

export async function GET() {
  return new Response(new Uint8Array([0, 255, 128, 10]), { headers: { 'Content-Type': 'image/png' } })
}
