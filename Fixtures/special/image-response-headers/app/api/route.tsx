import { ImageResponse } from 'next/og'

export const dynamic = 'force-dynamic'

export async function GET() {
  return new ImageResponse(<div style={{ display: 'flex' }}>Hello</div>, { width: 8, height: 4 })
}
