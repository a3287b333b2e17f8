export const dynamic = 'force-static'

export async function GET() {
  const response = await fetch('http://127.0.0.1:9/nobody-is-here')

  return new Response(await response.text())
}
