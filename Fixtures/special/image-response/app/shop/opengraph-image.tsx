import { ImageResponse } from 'next/og'

export const alt = 'A greeting'

export default async function Image() {
  return new ImageResponse(<div style={{ display: 'flex' }}>Hello</div>)
}
