export const revalidate = 600

export async function GET() {
  const response = await fetch('https://origin.test/data', { next: { revalidate: 0 } })

  return Response.json({ run: crypto.randomUUID(), data: await response.text() })
}
