export const dynamic = 'force-dynamic'

export function GET() {}

export async function POST() {
  await Promise.resolve()
}
