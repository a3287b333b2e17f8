import { permanentRedirect } from 'next/navigation'

export const dynamic = 'force-dynamic'

export async function GET() {
  permanentRedirect('/new')
}

export async function POST() {
  permanentRedirect('/new')
}
