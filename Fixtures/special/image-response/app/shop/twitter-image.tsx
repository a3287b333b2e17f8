import { ImageResponse } from 'next/og'

export default async function Image() {
  return new ImageResponse(<div style={{ display: 'flex' }}>Hello</div>, {
    width: 50,
    height: 20,
    status: 201,
    headers: { 'x-drawn': 'yes', 'cache-control': 'no-store', 'content-type': 'image/x-png' },
  })
}
