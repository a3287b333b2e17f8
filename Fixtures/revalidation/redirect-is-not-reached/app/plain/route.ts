export const revalidate = 600

export async function GET() {
  return Response.json({ run: crypto.randomUUID() })
}
