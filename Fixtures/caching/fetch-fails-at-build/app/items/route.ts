export const dynamic = 'force-static'

export async function GET() {
  const answer = await fetch('http://127.0.0.1:9/')
  return new Response(await answer.text())
}
